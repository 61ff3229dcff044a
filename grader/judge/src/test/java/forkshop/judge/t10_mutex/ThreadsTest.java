package forkshop.judge.t10_mutex;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Who runs several commands at once is told by its threads, and everybody else by its name. */
class ThreadsTest {

    @Test
    void each_command_of_a_busy_actor_is_a_thread() {
        History history = new History(
                "simulated",
                List.of(
                        event("buyer 1", 1, Event.COMMANDED),
                        event("buyer 1", 2, Event.COMMANDED),
                        event("buyer 2", 3, Event.COMMANDED),
                        event("buyer 1", 2, Event.THREW),
                        event("buyer 2", 3, Event.RETURNED),
                        event("buyer 1", 0, Event.ENDED)));

        assertThat(Threads.named(history).events())
                .extracting(Event::actor)
                .containsExactly(
                        "buyer 1, thread 1", "buyer 1, thread 2", "buyer 2", "buyer 1, thread 2", "buyer 2", "buyer 1");
    }

    private static Event event(String actor, int command, String kind) {
        return new Event(Duration.ZERO, actor, 4711, command, kind, List.of("buy", "file", "customer"));
    }
}
