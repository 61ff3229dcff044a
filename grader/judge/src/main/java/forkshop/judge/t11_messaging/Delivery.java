package forkshop.judge.t11_messaging;

import static java.util.stream.Collectors.counting;
import static java.util.stream.Collectors.groupingBy;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t11_messaging.Wording;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What was put is taken: each message once and whole, and what one taker gets of one putter in the order in which it
 * was put. Who takes what is not asked, nor in which order different putters come.
 */
final class Delivery implements Check {

    @Override
    public Finding judge(History history) {
        Map<String, List<String>> put = put(history);
        List<Event> took = history.of("took");
        List<String> wanted = put.values().stream().flatMap(List::stream).toList();
        Map<String, Long> counts = took.stream().collect(groupingBy(Event::fact, counting()));
        long lost =
                wanted.stream().filter(message -> !counts.containsKey(message)).count();
        long doubled = wanted.stream()
                .filter(message -> counts.getOrDefault(message, 0L) > 1)
                .count();
        List<Event> torn =
                took.stream().filter(event -> !wanted.contains(event.fact())).toList();
        Text expected = Text.of("%d put, each of them taken once and whole", "放入 %d 条，每条恰好完整地取出一次", wanted.size());
        if (lost > 0 || doubled > 0 || !torn.isEmpty()) {
            Text but = Text.of(
                    "%d not taken, %d taken twice, %d taken that nobody had put",
                    "%d 条没有取出，%d 条取出两次，%d 条取出的消息没有人放入过", lost, doubled, torn.size());
            return Finding.failed(expected, but, notes(history, torn));
        }
        return wanted.isEmpty() ? Finding.failed(expected, Text.of("nothing was put", "没有放入")) : order(history, put);
    }

    private static Map<String, List<String>> put(History history) {
        Map<String, List<String>> put = new LinkedHashMap<>();
        for (Event event : history.of(Event.COMMANDED)) {
            if (event.fact().equals("put")) {
                List<String> messages = put.computeIfAbsent(event.actor(), unused -> new ArrayList<>());
                event.facts().stream().skip(3).map(Wording::named).forEach(messages::add);
            }
        }
        return put;
    }

    private static Finding order(History history, Map<String, List<String>> put) {
        Text expected = Text.of("what one process puts is taken in its order", "同一进程放入的消息按其顺序取出");
        for (List<String> messages : put.values()) {
            Map<String, Integer> last = new LinkedHashMap<>();
            for (Event event : history.of("took")) {
                int place = messages.indexOf(event.fact());
                if (place >= 0 && last.getOrDefault(event.actor(), -1) > place) {
                    return Finding.failed(
                            expected,
                            Text.of("\"%s\" came too late", "\"%s\" 来得太晚", event.fact()),
                            new Note(event, Text.of("was put earlier", "是更早放入的")));
                }
                last.merge(event.actor(), place, Math::max);
            }
        }
        return Finding.passed(expected);
    }

    /** Beside the first piece that was moved while another process was within a message; else beside what was torn. */
    private static Note[] notes(History history, List<Event> torn) {
        List<Event> pieces = history.of(Event.ARRIVED);
        for (Event early : pieces) {
            Optional<Event> late = pieces.stream()
                    .filter(piece -> piece.command() != early.command())
                    .filter(piece -> isWithin(piece, early, history))
                    .findFirst();
            if (late.isPresent()) {
                Text remark = Text.of("%s is in the middle of a message", "%s 的消息只完成了一部分", early.actor());
                return new Note[] {new Note(late.get(), remark)};
            }
        }
        return torn.stream()
                .limit(1)
                .map(event -> new Note(event, Text.of("nobody has put this", "没有人放入过它")))
                .toArray(Note[]::new);
    }

    /** Whether {@code piece} came after {@code early} and before that command's next step. */
    private static boolean isWithin(Event piece, Event early, History history) {
        int next = history.of(early.command()).stream()
                .filter(event -> !event.is(Event.ACCOUNTED))
                .mapToInt(history::place)
                .filter(place -> place > history.place(early))
                .findFirst()
                .orElse(Integer.MAX_VALUE);
        int place = history.place(piece);
        return place > history.place(early) && place < next;
    }
}
