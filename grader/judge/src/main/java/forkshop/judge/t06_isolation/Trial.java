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

    /** Whether the operating system showed {@code pid} as a process below the parent while it lived. */
    boolean wasSeenBelowTheParent(long pid) {
        return history.of(SEEN).stream().anyMatch(event -> event.facts().equals(List.of(Long.toString(pid), "true")));
    }

    /** What {@code observe} told; empty when it told nothing. */
    Optional<Told> told() {
        return end.filter(event -> event.is(Event.RETURNED) && event.facts().size() > 1)
                .map(event -> Told.of(event.facts()));
    }

    /** Both sides as told, and the age that the parent really has now. */
    record Told(
            long parent, int parentBefore, int parentAfter, long child, int childBefore, int childAfter, int really) {

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
