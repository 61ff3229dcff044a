package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** How a child that was to be ended did end. */
final class Endings {

    private Endings() {}

    /** Its hook has run to the end. */
    static Check askedAndFinished() {
        return history -> Finding.of(
                finished(history),
                Text.of("asked to end, the child runs its hook to the end", "子进程收到结束的请求，把钩子执行完毕"),
                whatBecameOfIt(history));
    }

    static boolean finished(History history) {
        return !history.of("finished").isEmpty();
    }

    static Text whatBecameOfIt(History history) {
        if (!history.of(Event.ARRIVED).isEmpty()) {
            return Text.of("it was ended in the middle of its hook", "它的钩子执行到一半就被结束了");
        }
        return endedByTheSubmission(history)
                ? Text.of("it was ended without being asked", "没有请求就把它结束了")
                : Text.of("nobody asked it to end", "没有人请求它结束");
    }

    /** The judge ends whoever is left, and says so. */
    static boolean endedByTheSubmission(History history) {
        return history.of(Event.KILLED).isEmpty();
    }

    /** What its hook has said was read afterwards. */
    static Check lastWordsRead() {
        return history -> {
            String words = Lives.commands(history, "live").get(0).facts().get(1);
            List<Event> read = Lives.answers(history, "words");
            String said = read.isEmpty() ? "" : read.get(0).fact();
            return Finding.of(
                    said.equals(words),
                    Text.of("the parent reads what the hook said: %s", "父进程能读到钩子的输出：%s", words),
                    said.isEmpty()
                            ? Text.of("there was nothing to read: the stream is closed", "什么也读不到：流已经关闭")
                            : Text.of("it read %s", "读到的是 %s", said));
        };
    }

    /** It is gone, and its hook has not even begun. */
    static Check goneWithoutBeingAsked() {
        return history -> {
            boolean asked = !history.of(Event.ARRIVED).isEmpty();
            return Finding.of(
                    !asked && endedByTheSubmission(history),
                    Text.of("the child is gone, and its hook has not run", "子进程消失，钩子没有执行"),
                    asked ? Text.of("its hook ran", "钩子执行了") : Text.of("it lived on", "它继续存活"));
        };
    }
}
