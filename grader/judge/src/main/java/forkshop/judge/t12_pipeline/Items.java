package forkshop.judge.t12_pipeline;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** What is put comes out: not more than there is room for, each item once, in order. */
final class Items {

    private Items() {}

    /**
     * No put came back while the queue was full, and all came back in the end. A take that the judge has ordered may
     * have made room before it told so.
     */
    static Check waitForRoom(int capacity) {
        return history -> {
            Text expected = Text.of(
                    "%d items fit in; each further put returns after one more was taken",
                    "能容纳 %d 个；之后每取走一个，才有一个 put 返回", capacity);
            int room = capacity;
            for (Event event : history.events()) {
                room += isOrder(event, "take") ? 1 : isEndOfPut(history, event) ? -1 : 0;
                if (room < 0) {
                    return Finding.failed(
                            expected,
                            Text.of("one more put returned", "多了一个 put 返回"),
                            new Note(event, Text.of("no room for it", "没有空位")));
                }
            }
            long open = Job.of(history, "put").stream()
                    .filter(job -> !job.returned())
                    .count();
            return Finding.of(open == 0, expected, Text.of("%d did not return", "%d 个 put 没有返回", open));
        };
    }

    private static boolean isOrder(Event event, String command) {
        return event.is(Event.COMMANDED) && event.fact().equals(command);
    }

    private static boolean isEndOfPut(History history, Event event) {
        return event.is(Event.RETURNED)
                && Job.of(history, "put").stream().anyMatch(job -> job.order().command() == event.command());
    }

    /** Each item comes out once, the last {@code inOrder} of them in the order in which they were put. */
    static Check comeOutOnce(int inOrder) {
        return history -> {
            List<String> put = Job.of(history, "put").stream()
                    .map(job -> job.order().facts().get(2))
                    .toList();
            List<String> taken =
                    Job.of(history, "take").stream().map(Job::answer).toList();
            Text expected = Text.of("taken: %s", "取出：%s", listed(put));
            boolean each = put.stream()
                    .sorted()
                    .toList()
                    .equals(taken.stream().sorted().toList());
            boolean ordered = last(inOrder, put).equals(last(inOrder, taken));
            return Finding.of(each && ordered, expected, Text.of("taken: %s", "取出：%s", listed(taken)));
        };
    }

    private static List<String> last(int number, List<String> all) {
        return all.subList(Math.max(0, all.size() - number), all.size());
    }

    private static String listed(List<String> items) {
        return String.join(
                ", ", items.stream().map(item -> item.isEmpty() ? "-" : item).toList());
    }
}
