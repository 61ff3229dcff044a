package forkshop.judge.t05_joining;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * One {@code joinAll} as the history shows it.
 *
 * @param order the event with the judge's command
 * @param hired how many children it was given
 * @param limit that it was given
 * @param end how it came back; empty when it never did
 */
record Wait(Event order, int hired, Duration limit, Optional<Event> end) {

    /** The one of {@code history}. */
    static Wait of(History history) {
        Event order = commands(history, "joinAll").get(0);
        return new Wait(
                order,
                Integer.parseInt(commands(history, "hire").get(0).facts().get(1)),
                Duration.ofMillis(Long.parseLong(order.facts().get(1))),
                history.of(order.command()).stream()
                        .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                        .findFirst());
    }

    static List<Event> commands(History history, String command) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals(command))
                .toList();
    }

    /** How it returned; empty when it did not. */
    Optional<Event> returned() {
        return end.filter(event -> event.is(Event.RETURNED));
    }

    /** The numbers of those whom it told to be late. */
    static String late(Event returned) {
        return returned.fact();
    }

    static Duration waited(Event returned) {
        return Duration.ofMillis(Long.parseLong(returned.facts().get(1)));
    }

    static boolean leftTheFlagSet(Event returned) {
        return Boolean.parseBoolean(returned.facts().get(2));
    }

    /** The numbers from {@code first} to the last hired one, as {@link #late} tells them. */
    String from(int first) {
        return String.join(
                " ",
                IntStream.rangeClosed(first, hired).mapToObj(Integer::toString).toList());
    }
}
