package forkshop.judge.t02_calls;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** Where a history of t02 tells what. */
final class Minutes {

    private Minutes() {}

    /** The judge's orders of that name, in order. */
    static List<Event> orders(History history, String command) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals(command))
                .toList();
    }

    /** How the command with the number {@code command} came back; empty when it never did. */
    static Optional<Event> back(History history, int command) {
        return history.of(command).stream()
                .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                .findFirst();
    }

    /** How {@code order} was answered; empty when it was not. */
    static Optional<Event> answer(History history, Event order) {
        return back(history, order.command()).filter(event -> event.is(Event.RETURNED));
    }

    /** The judge's order to {@code child} to end; empty when it has never come. */
    static Optional<Event> exit(History history, String child) {
        return history.of(Event.COMMANDED, child).stream().findFirst();
    }

    /** How often the caller has heard of {@code name}. */
    static int heard(History history, String name) {
        return callbacks(history, name).size() + failures(history, name).size();
    }

    static List<Event> callbacks(History history, String name) {
        return history.that(
                        event -> event.is(CallPlays.CALLBACK) && event.fact().equals(name))
                .toList();
    }

    static List<Event> failures(History history, String name) {
        return history.that(event -> event.is(CallPlays.FAILURE) && event.fact().equals(name))
                .toList();
    }

    /** Percent of one core that the caller used while a child was held; empty where that cannot be measured. */
    static OptionalInt used(History history) {
        return history.of(CallPlays.USES).stream()
                .mapToInt(event -> Integer.parseInt(event.fact()))
                .findFirst();
    }
}
