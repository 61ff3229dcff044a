package forkshop.judge.history;

import java.util.List;
import java.util.TreeMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All events of a scenario, in their true order: each sender waited for the judge's acknowledgement before it went on.
 *
 * @param scenario what was played
 * @param events in the order in which the judge saw them
 */
public record History(String scenario, List<Event> events) {

    public History {
        events = List.copyOf(events);
    }

    /** The events of {@code kind}. */
    public List<Event> of(String kind) {
        return that(event -> event.is(kind)).toList();
    }

    /** The events of {@code kind} that {@code actor} told or suffered. */
    public List<Event> of(String kind, String actor) {
        return that(event -> event.is(kind) && event.actor().equals(actor)).toList();
    }

    /** The events of one command, in order. */
    public List<Event> of(int command) {
        return that(event -> event.command() == command).toList();
    }

    /** The events that fit. */
    public Stream<Event> that(Predicate<Event> fits) {
        return events.stream().filter(fits);
    }

    /** The place of {@code event} in this history, or -1. */
    public int place(Event event) {
        return events.indexOf(event);
    }

    /** Whether somebody was taken to wait for no better reason than silence, or its own word. */
    public boolean hasWeakEvidence() {
        return of(Event.ACCOUNTED).stream()
                .map(Event::fact)
                .anyMatch(evidence -> evidence.equals(Event.ONLY_QUIET) || evidence.equals(Event.TOLD_REST));
    }

    /** How the judge came to know what waiting commands were doing, each kind of evidence with its count. */
    public List<String> evidence() {
        return of(Event.ACCOUNTED).stream()
                .collect(Collectors.groupingBy(Event::fact, TreeMap::new, Collectors.counting()))
                .entrySet()
                .stream()
                .map(counted -> counted.getValue() + " x " + counted.getKey())
                .toList();
    }
}
