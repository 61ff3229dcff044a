package forkshop.judge.t10_mutex;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Where no sale came so far that somebody could look into it, {@code remaining} is not to blame. */
class LooksTest {

    @Test
    void a_sale_that_crashed_at_once_blocks_the_looks_into_it() {
        History crashed = new History("simulated", List.of(event(Event.COMMANDED, "buy"), event(Event.THREW, "Oops")));

        assertThatThrownBy(() -> Looks.demandOne(crashed))
                .isInstanceOfSatisfying(
                        LostCriterion.class, lost -> assertThat(lost.verdict()).isEqualTo(Verdict.BLOCKED))
                .hasMessageContaining("t10.2");
        assertThat(Looks.areAnsweredDuringASale().judge(crashed).passed()).isFalse();
    }

    @Test
    void a_look_is_all_that_is_demanded() {
        Looks.demandOne(new History("simulated", List.of(event(Event.COMMANDED, "remaining"))));
    }

    private static Event event(String kind, String fact) {
        return new Event(Duration.ZERO, "somebody", 4711, 1, kind, List.of(fact, "file"));
    }
}
