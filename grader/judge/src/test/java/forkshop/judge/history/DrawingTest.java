package forkshop.judge.history;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Language;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;

class DrawingTest {

    @Test
    void what_is_left_out_is_counted() {
        assertThat(drawn(Language.EN, Collections.nCopies(34, event("judge", 0, "reads", "2"))))
                .hasSize(21)
                .contains("    ... (14 more lines)");
        assertThat(drawn(Language.EN, Collections.nCopies(21, event("judge", 0, "reads", "2"))))
                .contains("    ... (1 more line)");
        assertThat(drawn(Language.ZH, Collections.nCopies(34, event("judge", 0, "reads", "2"))))
                .contains("    ...（还有 14 行）");
    }

    @Test
    void a_pid_is_named_once() {
        assertThat(drawn(
                        Language.EN,
                        List.of(
                                event("child", 42, "reads", "2"),
                                event("child (pid 42)", 42, "reads", "2"),
                                event("process 42", 42, "reads", "2"),
                                event("buyer 3", 3, "reads", "2"))))
                .containsExactly(
                        "  0.412  child (pid 42)  reads 2",
                        "  0.412  child (pid 42)  reads 2",
                        "  0.412  process 42  reads 2",
                        "  0.412  buyer 3 (pid 3)  reads 2");
    }

    @Test
    void a_frame_keeps_its_method_and_its_line() {
        Event stack = event(
                "buyer 2",
                7,
                Event.STACK,
                "forkshop.t10_mutex.FileTicketOffice.buy(FileTicketOffice.java:31)",
                "forkshop.t10_mutex.Clerk.perform(Clerk.java:20)");

        assertThat(drawn(Language.EN, List.of(stack)))
                .containsExactly("  0.412  buyer 2 (pid 7)  is in FileTicketOffice.buy(FileTicketOffice.java:31)");
    }

    @Test
    void a_frame_of_a_class_with_a_very_long_name_loses_its_beginning() {
        String type = "A".repeat(100);

        assertThat(Frame.shown("forkshop.t10_mutex." + type + ".buy(B.java:31)"))
                .hasSize(83)
                .startsWith("...A")
                .endsWith("A.buy(B.java:31)");
        assertThat(Frame.shown("no frame")).isEqualTo("no frame");
        assertThat(Frame.shown("Alone.main(Alone.java)")).isEqualTo("Alone.main(Alone.java)");
    }

    private static List<String> drawn(Language language, List<Event> events) {
        return Drawing.of(new History("a play", events), List.of(), language, Telling.PLAIN);
    }

    private static Event event(String actor, long pid, String kind, String... facts) {
        return new Event(Duration.ofMillis(412), actor, pid, 1, kind, List.of(facts));
    }
}
