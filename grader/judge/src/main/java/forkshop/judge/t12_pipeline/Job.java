package forkshop.judge.t12_pipeline;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/**
 * One use of the queue as the history shows it.
 *
 * @param order the judge's command
 * @param end how it came back; empty when it never did
 */
record Job(Event order, Optional<Event> end) {

    /** All uses of that kind, in the order of their commands. */
    static List<Job> of(History history, String command) {
        return history.of(Event.COMMANDED).stream()
                .filter(event -> event.fact().equals(command))
                .map(order -> new Job(order, end(history, order)))
                .toList();
    }

    private static Optional<Event> end(History history, Event order) {
        return history.of(order.command()).stream()
                .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                .findFirst();
    }

    /** Whether it came back with an answer. */
    boolean returned() {
        return end.filter(event -> event.is(Event.RETURNED)).isPresent();
    }

    /** What it answered; empty when it has not. */
    String answer() {
        return end.filter(event -> event.is(Event.RETURNED)).map(Event::fact).orElse("");
    }

    /** Whether it came back before {@code event}. */
    boolean returnedBefore(Event event, History history) {
        return returned() && history.place(end.orElseThrow()) < history.place(event);
    }

    /** Whether it came back after {@code event}. */
    boolean returnedAfter(Event event, History history) {
        return returned() && history.place(end.orElseThrow()) > history.place(event);
    }
}
