package forkshop.judge.t03_spawning;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.stage.Stage;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Who came, from whom, and when they were let go. */
final class Family {

    /** The actor that plays in all scenarios. */
    static final String PARENT = "parent";

    /** What the judge notes about a living process: its pid, and its parent's as the operating system tells it. */
    static final String DESCENT = "descent";

    private static final Set<String> ENDS = Set.of("exit", "throw", "return");

    private Family() {}

    /** Puts the parent of the living process {@code pid} on record. */
    static void note(Stage stage, long pid) {
        long parent = ProcessHandle.of(stage.outside(pid))
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
        stage.note(DESCENT, pid, stage.inside(parent));
    }

    /** Whether {@code pid} was seen alive as a child of {@code parent}. */
    static boolean isChild(History history, long pid, long parent) {
        return history.of(DESCENT).stream()
                .anyMatch(event -> event.facts().equals(List.of(Long.toString(pid), Long.toString(parent))));
    }

    /** The processes that came after the parent, in order, as the events of their coming. */
    static List<Event> newcomers(History history) {
        return history.that(event -> event.is(Event.CONNECTED) && !event.actor().equals(PARENT))
                .toList();
    }

    /** The judge's orders to the parent of one kind, in order. */
    static List<Event> orders(History history, String command) {
        return history.of(Event.COMMANDED, PARENT).stream()
                .filter(event -> event.fact().equals(command))
                .toList();
    }

    /** How {@code order} came back; empty when it threw, or never did. */
    static Optional<Event> returned(History history, Event order) {
        return history.of(order.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .findFirst();
    }

    /** Whether the command with this number has come back without an exception. */
    static boolean hasReturned(History history, int command) {
        return history.of(command).stream().anyMatch(event -> event.is(Event.RETURNED));
    }

    /** Where in the history the process {@code pid} was let go; after its end when it never was. */
    static int letGo(History history, long pid) {
        return history.of(Event.COMMANDED).stream()
                .filter(event -> event.pid() == pid && ENDS.contains(event.fact()))
                .findFirst()
                .map(history::place)
                .orElse(history.events().size());
    }

    /** The judge's order to a child, say to end in some way; its pid is the child's. */
    static Optional<Event> order(History history, String command) {
        return history.of(Event.COMMANDED).stream()
                .filter(event -> event.fact().equals(command))
                .findFirst();
    }

    /** The pid of the parent. */
    static long parent(History history) {
        return history.of(Event.COMMANDED, PARENT).get(0).pid();
    }
}
