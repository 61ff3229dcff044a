package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Checks;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What must be seen of a class that starts a process wherever it is loaded. */
final class Guards {

    /** A start inside a child, or in the parent's static initialiser, has come back. */
    static final String STARTED = "started";

    /** A careless child has come to its {@code run}. */
    static final String RUNS = "calls run";

    private static final String REFUSED = "refused";
    private static final String FAILED = "failed";

    private Guards() {}

    /** Whether {@code pid} was refused its first start. */
    static boolean hasRefused(History history, long pid) {
        return starts(history, pid).stream()
                .findFirst()
                .filter(event -> event.is(REFUSED))
                .isPresent();
    }

    /** Whether {@code pid} has tried again in its {@code run}, and could start nothing. */
    static boolean hasGivenUp(History history, long pid) {
        List<Event> starts = starts(history, pid);
        return starts.size() > 1 && !starts.get(1).is(STARTED);
    }

    private static List<Event> starts(History history, long pid) {
        return history.that(event -> event.pid() == pid)
                .filter(event -> event.is(STARTED) || event.is(REFUSED) || event.is(FAILED))
                .toList();
    }

    /** The first object that runs in a process where no careless class was loaded. */
    static Optional<Event> grandchild(History history) {
        return history.of("runs").stream()
                .filter(event -> event.pid() != Family.parent(history))
                .findFirst();
    }

    /** The child has loaded the class, too, and was refused; no third process has. */
    static Check stopTheChain() {
        return history -> {
            Text expected = Text.of(
                    "one child, in which start throws an IllegalStateException while it is unpacked",
                    "只有一个子进程，在它被解包时 start 抛出 IllegalStateException");
            List<Event> loaded = history.of("initialises");
            Optional<Event> child = loaded.stream()
                    .filter(event -> event.pid() != Family.parent(history))
                    .findFirst();
            if (child.isEmpty()) {
                return Finding.failed(expected, Text.of("the class was not loaded in a child", "没有子进程加载这个类"));
            }
            return Finding.of(
                    hasRefused(history, child.get().pid()) && loaded.size() == 2,
                    expected,
                    loaded.size() > 2
                            ? Text.of(
                                    "a chain of %d processes, stopped by the grader",
                                    "%d 个进程的链条，由评分程序终止", loaded.size() - 1)
                            : Text.of(
                                    "start threw no IllegalStateException there",
                                    "start 在那里没有抛出 IllegalStateException"));
        };
    }

    /** And then, in its {@code run}, it could start one. */
    static Check letARunningChildStart() {
        return Checks.all(stopTheChain(), history -> {
            Text expected = Text.of("inside run, start works in a child, too", "在 run 中，子进程里的 start 也能工作");
            return grandchild(history).isPresent() ? Finding.passed(expected) : startedNobody(history, expected);
        });
    }

    /** Which of the steps to a grandchild was the last: run, its start, or the coming of what it started. */
    private static Finding startedNobody(History history, Text expected) {
        Optional<Event> run = history.of(RUNS).stream().findFirst();
        if (run.isEmpty()) {
            return Finding.failed(expected, Text.of("run was not called in that child", "那个子进程没有调用 run"));
        }
        Optional<Event> again =
                starts(history, run.get().pid()).stream().skip(1).findFirst();
        if (again.filter(event -> event.is(REFUSED)).isPresent()) {
            return Finding.failed(
                    expected,
                    Text.of(
                            "start threw an IllegalStateException inside run: this child still counts as being unpacked",
                            "start 在 run 中抛出 IllegalStateException：这个子进程仍被当作正在解包"));
        }
        return Finding.failed(
                expected,
                again.filter(event -> event.is(FAILED))
                        .map(event -> Text.of("start threw %s inside run", "start 在 run 中抛出 %s", event.fact()))
                        .orElseGet(() -> Text.of("the child has no child", "子进程没有自己的子进程")));
    }
}
