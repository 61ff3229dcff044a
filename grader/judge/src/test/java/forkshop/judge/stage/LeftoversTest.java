package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.stage.nursery.Survivor;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class LeftoversTest {

    private static final Duration GRACE = Duration.ofMillis(30);

    private final AtomicLong looks = new AtomicLong();

    @Test
    void nobody_is_left() {
        assertThat(new Leftovers(List::of, Set::of).remainAfter(Duration.ofHours(1)))
                .isFalse();
    }

    @Test
    void who_lives_on_is_left_and_told() {
        Leftovers left = new Leftovers(() -> List.of(new Survivor(4711, "sleep 600", Instant.EPOCH)), Set::of);

        assertThat(left.remainAfter(GRACE)).isTrue();
        assertThat(left.described().en()).isEqualTo("1 left: pid 4711 sleep 600");
    }

    @Test
    void who_comes_and_goes_is_left_although_no_look_meets_it() {
        Leftovers left = new Leftovers(List::of, () -> Set.of(looks.incrementAndGet()));

        assertThat(left.remainAfter(GRACE)).isTrue();
        assertThat(left.described().en()).isEqualTo("processes come and go without an end");
    }

    @Test
    void who_is_ending_gets_the_time_for_it_on_a_busy_machine() {
        long until = System.nanoTime() + 5 * GRACE.toNanos();
        Leftovers left =
                new Leftovers(List::of, () -> System.nanoTime() - until > 0 ? Set.<Long>of() : Set.of(4711L, 4712L));

        assertThat(left.remainAfter(GRACE)).isFalse();
    }
}
