package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** What must be seen of {@code stop}. */
final class Stopping {

    private Stopping() {}

    /** The child has finished its hook, and stop has returned after that. How soon, the limit of a hang decides. */
    static Check waitsForThePolite() {
        return history -> {
            Text expected = Text.of(
                    "stop asks, waits for the child's hook, and returns when the child is gone",
                    "stop 发出请求，等子进程的钩子执行完，子进程消失后就返回");
            if (!Endings.finished(history)) {
                return Finding.failed(expected, Endings.whatBecameOfIt(history));
            }
            List<Event> returned = Lives.answers(history, "stop");
            Event finished = history.of("finished").get(0);
            boolean late = !returned.isEmpty() && history.place(returned.get(0)) > history.place(finished);
            return Finding.of(
                    late,
                    expected,
                    returned.isEmpty()
                            ? Text.of("it did not return", "它没有返回")
                            : Text.of("it returned before the child had ended", "子进程还没有结束，它就返回了"));
        };
    }

    /**
     * The child was let finish its hook, and not ended before. Its gate decides that, so whoever kills at once is found
     * out even where a busy machine makes every end take as long as a grace.
     */
    static Check givesTimeToObey() {
        return history -> Finding.of(
                Endings.finished(history) || !Endings.endedByTheSubmission(history),
                Text.of("a child that was asked has time to end by itself", "被请求的子进程有时间自己结束"),
                Endings.whatBecameOfIt(history));
    }

    /** The child is gone; stop has waited at least half the grace before. */
    static Check insistsAfterTheGrace() {
        return history -> {
            long half = grace(history) / 2;
            Text expected = Text.of(
                    "after at least %d ms, half the grace, the child is gone", "至少 %d 毫秒（宽限期的一半）之后，子进程消失", half);
            List<Event> returned = Lives.answers(history, "stop");
            if (returned.isEmpty()) {
                return Finding.failed(expected, Text.of("it did not return", "它没有返回"));
            }
            if (!history.of("left").isEmpty()) {
                return Finding.failed(expected, Text.of("stop returned, and the child lived on", "stop 返回了，子进程还存活"));
            }
            long waited = Long.parseLong(returned.get(0).fact());
            return Finding.of(waited >= half, expected, Text.of("it was gone after %d ms", "%d 毫秒之后它就消失了", waited));
        };
    }

    private static long grace(History history) {
        return Long.parseLong(Lives.commands(history, "stop").get(0).facts().get(2));
    }

    /** The child is gone, by stop alone, and so are its own child and grandchild. */
    static Check takesTheFamilyAlong() {
        return history -> {
            Text expected = Text.of("the child is gone, and so are all its descendants", "子进程消失，它的所有后代也消失");
            if (!history.of(Event.KILLED).isEmpty()) {
                return Finding.failed(expected, Text.of("the child itself lived on", "子进程自己还存活"));
            }
            List<String> left =
                    history.of("descendant left").stream().map(Event::fact).toList();
            return Finding.of(
                    left.isEmpty() && !history.of("descendant gone").isEmpty(),
                    expected,
                    Text.of("of its descendants, these lived on: pid %s", "它的后代中还存活的：pid %s", left));
        };
    }
}
