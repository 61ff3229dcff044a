package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Language;
import forkshop.judge.score.Verdict;
import java.time.Duration;
import java.util.function.DoubleSupplier;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** When the time is up it is up, on a slow machine as well; only whose fault that is depends on the machine. */
@Timeout(60)
class CurtainTest {

    private final Curtain curtain = new Curtain();

    private Verdict fall(DoubleSupplier slowness) {
        curtain.fallAfter(Duration.ofMillis(20), slowness);
        return curtain.verdict();
    }

    @Test
    void on_a_machine_that_keeps_its_pace_the_submission_takes_too_long() {
        assertThat(fall(() -> 1.5)).isEqualTo(Verdict.TIMEOUT);
        assertThat(curtain.sentence().in(Language.EN)).endsWith("something before it takes too long");
    }

    @Test
    void a_machine_that_is_far_too_slow_is_nobodys_fault() {
        assertThat(fall(() -> 3)).isEqualTo(Verdict.STARVED);
        assertThat(curtain.sentence().in(Language.EN)).contains("not your fault and costs no points");
    }

    @Test
    void so_is_one_that_cannot_even_be_measured() {
        assertThat(fall(() -> {
                    throw new IllegalStateException("no further process");
                }))
                .isEqualTo(Verdict.STARVED);
    }

    @Test
    void the_machine_is_measured_when_all_has_been_ended() {
        assertThat(fall(() -> curtain.fallen() ? 1 : 6)).isEqualTo(Verdict.TIMEOUT);
    }
}
