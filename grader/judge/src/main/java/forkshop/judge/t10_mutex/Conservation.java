package forkshop.judge.t10_mutex;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t10_mutex.Stock;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tickets are neither made nor lost: so many sold, so many refused, so many left, each sale one ticket less, and no change
 * of the file that no sale explains. Whether two were inside at once is not asked, because an optimistic office may do that.
 *
 * @param sold how many buyers must get a ticket
 * @param refused how many must be told no
 * @param left how many tickets must remain in each store
 * @param apartFrom a buyer whose refusal is not counted, because its network failed; empty for none
 */
record Conservation(int sold, int refused, int left, String apartFrom) implements Check {

    Conservation(int sold, int refused, int left) {
        this(sold, refused, left, "");
    }

    @Override
    public Finding judge(History history) {
        List<Sale> sales = Sale.of(history);
        long reallySold = sales.stream().filter(Sale::sold).count();
        long reallyRefused = sales.stream()
                .filter(sale -> sale.refused() && !sale.buyer().equals(apartFrom))
                .count();
        String reallyLeft = remaining(history);
        Text expected = counts(sold, refused, Integer.toString(left));
        if (reallySold != sold || reallyRefused != refused || !reallyLeft.equals(Integer.toString(left))) {
            return Finding.failed(expected, counts(reallySold, reallyRefused, reallyLeft), notes(sales, history));
        }
        return sales.stream()
                .filter(Sale::sold)
                .filter(Predicate.not(Sale::tookOne))
                .findFirst()
                .map(sale -> Finding.failed(
                        Text.of(
                                "each sale reads the stock through the store and puts back one ticket less",
                                "每次售票都通过 store 读取库存，并写回少一张的库存"),
                        Text.of("%s did not", "%s 没有这样做", sale.buyer())))
                .orElseGet(() -> explained(history, sales, expected));
    }

    private static Text counts(long sold, long refused, String left) {
        return Text.of("%d sold, %d refused, %s left", "卖出 %d，拒绝 %d，剩余 %s", sold, refused, left);
    }

    /** One number where all stores have as many left, else theirs one after another. */
    private static String remaining(History history) {
        return lastContents(history)
                .map(content -> Sale.stock(content).map(Stock::tickets).map(String::valueOf))
                .map(tickets -> tickets.orElse("half a file"))
                .distinct()
                .collect(Collectors.joining(" / "));
    }

    private static Stream<String> lastContents(History history) {
        return history.of(Store.LEFT).stream().map(event -> event.facts().get(1));
    }

    private static Finding explained(History history, List<Sale> sales, Text expected) {
        List<String> written = new ArrayList<>();
        history.of(Store.OPENED).forEach(event -> written.add(event.facts().get(1)));
        sales.forEach(sale -> sale.writes().forEach(event -> written.add(event.fact())));
        return lastContents(history)
                .filter(Predicate.not(written::contains))
                .findFirst()
                .map(last -> Finding.failed(
                        expected,
                        Text.of(
                                "the file holds %s, which nobody has put there through the store",
                                "文件内容为 %s，没有人通过 store 写入它", last)))
                .orElseGet(() -> Finding.passed(expected));
    }

    /** Marks the first read of a stock that another buyer had already read and not yet written. */
    private static Note[] notes(List<Sale> sales, History history) {
        return sales.stream()
                .flatMap(first -> sales.stream().flatMap(second -> overlap(first, second, history).stream()))
                .min(Comparator.comparingInt(note -> history.place(note.event())))
                .stream()
                .toArray(Note[]::new);
    }

    private static Optional<Note> overlap(Sale first, Sale second, History history) {
        if (first.equals(second)
                || !first.store().equals(second.store())
                || !first.sold()
                || !second.sold()
                || first.reads().isEmpty()
                || second.reads().isEmpty()) {
            return Optional.empty();
        }
        Event early = first.reads().get(0);
        Event late = second.reads().get(0);
        int written = first.writes().isEmpty()
                ? Integer.MAX_VALUE
                : history.place(first.writes().get(0));
        boolean between = history.place(early) < history.place(late) && history.place(late) < written;
        return between
                ? Optional.of(new Note(late, Text.of("before %s has written", "此时 %s 还没有写入", first.buyer())))
                : Optional.empty();
    }
}
