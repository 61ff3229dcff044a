package forkshop.judge.t05_joining;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/**
 * One {@code runAll} as the history shows it.
 *
 * @param names of the children, in the order of their commands
 * @param come the arrivals of the children, in the order in which they came
 * @param exits the judge's orders to end, in the order in which they were given
 * @param end how {@code runAll} came back; empty when it never did
 */
record Crew(List<String> names, List<Event> come, List<Event> exits, Optional<Event> end) {

    /** The one of {@code history}. */
    static Crew of(History history) {
        Event order = history.that(
                        event -> event.is(Event.COMMANDED) && event.fact().equals("runAll"))
                .findFirst()
                .orElseThrow();
        List<String> names = order.facts().subList(1, order.facts().size());
        return new Crew(
                names,
                history.that(event -> event.is(Event.CONNECTED) && names.contains(event.actor()))
                        .toList(),
                history.that(event -> event.is(Event.COMMANDED) && names.contains(event.actor()))
                        .toList(),
                history.of(order.command()).stream()
                        .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                        .findFirst());
    }

    /** The code that each child was told to end with, in the order of the commands; a dash for one never told. */
    List<String> codes() {
        return names.stream().map(this::code).toList();
    }

    private String code(String name) {
        return exits.stream()
                .filter(exit -> exit.actor().equals(name))
                .map(exit -> exit.facts().get(1))
                .findFirst()
                .orElse("-");
    }

    /** The children that had come before the first one was told to end. */
    List<String> comeBeforeTheFirstExit(History history) {
        int first = exits.isEmpty() ? Integer.MAX_VALUE : history.place(exits.get(0));
        return come.stream()
                .filter(event -> history.place(event) < first)
                .map(Event::actor)
                .toList();
    }

    boolean allWereThere() {
        return come.size() == names.size() && exits.size() == names.size();
    }
}
