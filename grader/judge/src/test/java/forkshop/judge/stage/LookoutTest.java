package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class LookoutTest {

    @Test
    void who_has_answered_may_lie_down_a_moment_later() {
        AtomicInteger looks = new AtomicInteger();

        assertThat(Lookout.sleepsOn(() -> looks.incrementAndGet() > 2)).isTrue();
    }

    @Test
    void who_goes_on_running_does_not_sleep() {
        assertThat(Lookout.sleepsOn(() -> false)).isFalse();
    }
}
