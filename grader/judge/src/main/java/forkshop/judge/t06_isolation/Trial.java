package forkshop.judge.t06_isolation;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/**
 * One order of the judge's and what came of it.
 *
 * @param history what happened
 * @param order the event with the judge's command; its pid is the parent's
 * @param end how the command came back; empty when it never did
 */
record Trial(History history, Event order, Optional<Event> end) {

    /** What the judge notes about a process that is about to write: its pid, and whether it is below the parent. */
    static final String SEEN = "seen";

    /** What the judge notes about a {@code main} that failed by itself: the exception that ended it. */
    static final String LAST_WORDS = "last words";

    /** The one of {@code history}. */
    static Trial of(History history) {
        Event order = history.of(Event.COMMANDED).get(0);
        return new Trial(
                history,
                order,
                history.of(order.command()).stream()
                        .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                        .findFirst());
    }

    long parent() {
        return order.pid();
    }

    /** The age that the child was to set. */
    String wanted() {
        return order.facts().get(order.facts().size() - 1);
    }

    /** What happened to the age of the process {@code pid}: reads, writes and refusals, in order. */
    List<Event> deeds(long pid) {
        return history.that(event -> event.pid() == pid)
                .filter(event -> event.is("reads") || event.is("writes") || event.is("refuses"))
                .toList();
    }

    /** The first deed of {@code kind} in another process than the parent's, while the command was going on. */
    Optional<Event> elsewhere(String kind) {
        return history.of(kind).stream()
                .filter(event -> event.pid() != parent())
                .filter(event -> end.filter(it -> history.place(it) < history.place(event))
                        .isEmpty())
                .findFirst();
    }

    /** How the command came back, if the process {@code pid} was still there to say that it may leave now. */
    Optional<Event> endBeforeThatOf(long pid) {
        return end.filter(it -> history.of("left").stream()
                .anyMatch(event -> event.pid() == pid && history.place(event) > history.place(it)));
    }

    /** Whether the operating system showed {@code pid} as a process below the parent while it lived. */
    boolean wasSeenBelowTheParent(long pid) {
        return history.of(SEEN).stream().anyMatch(event -> event.facts().equals(List.of(Long.toString(pid), "true")));
    }

    /** What {@code observe} told; empty when it told nothing. */
    Optional<Told> told() {
        return returned(Told.FACTS).map(event -> Told.of(event.facts()));
    }

    /** The {@code IOException} that {@code observe} threw, as class and message; empty when it threw none. */
    Optional<String> failure() {
        return returned(2).map(event -> event.facts().get(1));
    }

    /** The exit code of a {@code main} that ran by itself; empty when none did. */
    Optional<String> exitCode() {
        return returned(1).map(Event::fact);
    }

    private Optional<Event> returned(int facts) {
        return end.filter(event -> event.is(Event.RETURNED) && event.facts().size() == facts);
    }

    /** Both sides as told, and the age that the parent really has now. */
    record Told(
            long parent, int parentBefore, int parentAfter, long child, int childBefore, int childAfter, int really) {

        static final int FACTS = 7;

        static Told of(List<String> facts) {
            return new Told(
                    Long.parseLong(facts.get(0)),
                    Integer.parseInt(facts.get(1)),
                    Integer.parseInt(facts.get(2)),
                    Long.parseLong(facts.get(3)),
                    Integer.parseInt(facts.get(4)),
                    Integer.parseInt(facts.get(5)),
                    Integer.parseInt(facts.get(6)));
        }
    }
}
