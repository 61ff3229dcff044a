package forkshop.judge.t10_mutex;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t10_mutex.Stock;
import java.util.List;
import java.util.Optional;

/**
 * One {@code buy} as the history shows it.
 *
 * @param order the event with the judge's command
 * @param reads what the store showed it, in order
 * @param writes what it has put into the store
 * @param end how it came back; empty when it never did
 */
record Sale(Event order, List<Event> reads, List<Event> writes, Optional<Event> end) {

    /** All sales of {@code history}, in the order of their commands. */
    static List<Sale> of(History history) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals("buy"))
                .map(order -> of(history, order))
                .toList();
    }

    private static Sale of(History history, Event order) {
        List<Event> own = history.of(order.command());
        return new Sale(
                order,
                own.stream().filter(Sale::isRead).toList(),
                own.stream().filter(Sale::isWrite).toList(),
                own.stream()
                        .filter(event -> event.is(Event.RETURNED) || event.is(Event.THREW))
                        .findFirst());
    }

    static boolean isRead(Event event) {
        return event.is(Event.ARRIVED) && event.fact().equals("read");
    }

    static boolean isWrite(Event event) {
        return event.is("wrote") || event.is("replaced");
    }

    String buyer() {
        return order.actor();
    }

    /** The file of the store where it was to buy. */
    String store() {
        return order.facts().get(1);
    }

    boolean sold() {
        return ended("sold");
    }

    boolean refused() {
        return ended("refused");
    }

    private boolean ended(String answer) {
        return end.filter(event -> event.is(Event.RETURNED) && event.fact().equals(answer))
                .isPresent();
    }

    /** Whether it took exactly one ticket off the stock that it had read last. */
    boolean tookOne() {
        if (reads.isEmpty() || writes.size() != 1) {
            return false;
        }
        Optional<Stock> before = stock(reads.get(reads.size() - 1).facts().get(1));
        return before.map(Stock::oneLess).equals(stock(writes.get(0).fact()));
    }

    /** The stock in {@code text}; empty when it is none. */
    static Optional<Stock> stock(String text) {
        try {
            return Optional.of(Stock.parse(text));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }
}
