package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What must be seen of an object that is started, runs, and is started again. */
final class Letters {

    private static final Text NOTHING_RAN = Text.of("run was not called in any child", "没有子进程调用 run");

    private Letters() {}

    /** The first start has come back before the child was let go; {@code run} was called there, once, and nowhere else. */
    static Check runInTheChild() {
        return history -> {
            long parent = Family.parent(history);
            Text expected =
                    Text.of("run in a child of pid %d, while start returns", "run 在 pid %d 的子进程中，同时 start 返回", parent);
            Event start = Family.orders(history, "start").get(0);
            Optional<Event> run = history.of("runs").stream().findFirst();
            if (run.isEmpty()) {
                return Finding.failed(expected, NOTHING_RAN);
            }
            long pid = run.get().pid();
            if (!Family.isChild(history, pid, parent)) {
                return Finding.failed(expected, Programs.stranger(run.get(), parent));
            }
            long times = history.of("runs").stream()
                    .filter(event -> event.pid() == pid)
                    .count();
            boolean returned = Family.returned(history, start)
                    .filter(event -> history.place(event) < Family.letGo(history, pid))
                    .isPresent();
            return Finding.of(
                    returned && times == 1,
                    expected,
                    returned
                            ? Text.of("run was called %d times", "run 被调用了 %d 次", times)
                            : Text.of("start had not returned when the child was let go", "放行子进程时，start 还没有返回"));
        };
    }

    /** What the child told of its fields is what the object was made with. */
    static Check arriveWithTheirFields() {
        return history -> {
            List<String> order = Family.orders(history, "make").get(0).facts();
            List<String> given = order.subList(2, order.size());
            Text expected = Text.of("number %s and %d words", "数字 %s 和 %d 个词", given.get(0), given.size() - 1);
            return history.of("runs").stream()
                    .filter(event -> event.pid() != Family.parent(history))
                    .findFirst()
                    .map(event -> Finding.of(event.facts().equals(given), expected, arrived(event.facts())))
                    .orElseGet(() -> Finding.failed(expected, NOTHING_RAN));
        };
    }

    private static Text arrived(List<String> facts) {
        return Text.of("number %s and %d words: %s", "数字 %s 和 %d 个词：%s", facts.get(0), facts.size() - 1, facts);
    }

    /** The first start has made a child that ran; all others were refused, and nobody else came. */
    static Check startOnce() {
        return history -> {
            Text expected = Text.of(
                    "one child, and an IllegalStateException from every further start",
                    "一个子进程，以后每次 start 都抛出 IllegalStateException");
            List<Event> starts = Family.orders(history, "start");
            boolean began = Family.hasReturned(history, starts.get(0).command())
                    && !refused(history, starts.get(0).command());
            boolean ran = history.of("runs").stream().anyMatch(event -> event.pid() != Family.parent(history));
            if (!began || !ran) {
                return Finding.failed(expected, NOTHING_RAN);
            }
            long refused = starts.stream()
                    .filter(start -> refused(history, start.command()))
                    .count();
            int children = Family.newcomers(history).size();
            return Finding.of(
                    refused == starts.size() - 1 && children == 1,
                    expected,
                    Text.of(
                            "%d of %d further starts threw an IllegalStateException, and %d children came",
                            "以后的 %2$d 次 start 中有 %1$d 次抛出 IllegalStateException，来了 %3$d 个子进程",
                            refused,
                            starts.size() - 1,
                            children));
        };
    }

    /** Whether the start with this number has come back as refused. */
    static boolean refused(History history, int command) {
        return history.of(command).stream()
                .anyMatch(event -> event.is(Event.RETURNED) && event.fact().equals("refused"));
    }
}
