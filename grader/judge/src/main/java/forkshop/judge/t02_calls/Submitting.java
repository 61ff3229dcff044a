package forkshop.judge.t02_calls;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** What must be seen of {@code submit}. */
final class Submitting {

    private static final List<String> CHILDREN = List.of("child 1", "child 2");

    private Submitting() {}

    /** Both children have come, and both calls have come back, before the first child was told to end. */
    static Check doesNotWait() {
        return history -> {
            Text expected =
                    Text.of("submit returns at once, and both children live at the same time", "submit 立即返回，两个子进程同时存活");
            int firstExit = Stream.concat(
                            Minutes.exit(history, "child 1").stream(), Minutes.exit(history, "child 2").stream())
                    .mapToInt(history::place)
                    .min()
                    .orElse(0);
            if (firstExit == 0) {
                return Finding.failed(expected, Text.of("no child was started", "没有启动子进程"));
            }
            boolean together = CHILDREN.stream()
                            .flatMap(child -> history.of(Event.CONNECTED, child).stream())
                            .filter(come -> history.place(come) < firstExit)
                            .count()
                    == CHILDREN.size();
            boolean back = Minutes.orders(history, "submit").stream()
                    .allMatch(order -> Minutes.answer(history, order)
                            .filter(end -> history.place(end) < firstExit)
                            .isPresent());
            return Finding.of(
                    together && back,
                    expected,
                    together
                            ? Text.of("it did not return while its child lived", "子进程存活期间它没有返回")
                            : Text.of("while one child lived, the other one was not started", "一个子进程存活期间，另一个没有启动"));
        };
    }

    /** One callback for each child, after it was told to end, with the code that it was told. */
    static Check callsBackOnceAfterTheExit() {
        return history -> CHILDREN.stream()
                .map(child -> callback(history, child))
                .filter(finding -> !finding.passed())
                .findFirst()
                .orElse(Finding.passed(Text.of("one callback for each child", "每个子进程一次回调")));
    }

    private static Finding callback(History history, String child) {
        Optional<Event> exit = Minutes.exit(history, child);
        String code = exit.map(event -> event.facts().get(1)).orElse("?");
        Text expected = Text.of("one callback for %s, after its end, with %s", "%s 结束之后回调一次，退出码为 %s", child, code);
        List<Event> callbacks = Minutes.callbacks(history, child);
        if (exit.isEmpty() || callbacks.size() != 1 || Minutes.heard(history, child) != 1) {
            return Finding.failed(expected, Text.of("%d callbacks came", "来了 %d 次回调", Minutes.heard(history, child)));
        }
        Event callback = callbacks.get(0);
        if (history.place(callback) < history.place(exit.get())) {
            return Finding.failed(
                    expected,
                    Text.of("it came while the child still lived", "回调到来时子进程还存活"),
                    new Note(callback, Text.of("the child still lives", "子进程仍然存活")));
        }
        String told = callback.facts().get(1);
        return Finding.of(told.equals(code), expected, Text.of("the callback told %s", "回调给出的是 %s", told));
    }

    /** The callback has heard of a failure, once and nothing else, and {@code submit} has thrown nothing. */
    static Check tellsTheFailureOnce() {
        return history -> {
            Event order = Minutes.orders(history, "submitMissing").get(0);
            String program = order.facts().get(1);
            Text expected = Text.of("a program that is not there: failed is called, once", "程序不存在：failed 被调用一次");
            int failures = Minutes.failures(history, program).size();
            boolean wellBack = Minutes.answer(history, order).isPresent();
            return Finding.of(
                    wellBack && failures == 1 && Minutes.heard(history, program) == 1,
                    expected,
                    Text.of(
                            "failed was called %d times, ended %d times",
                            "failed 被调用 %d 次，ended 被调用 %d 次",
                            failures,
                            Minutes.callbacks(history, program).size()));
        };
    }

    /** Somebody did wait for every child that has come: the callback came after its end. */
    static Check waitsForTheEnd() {
        return history -> {
            List<String> come = CHILDREN.stream()
                    .filter(child -> Minutes.exit(history, child).isPresent())
                    .toList();
            boolean waited = come.stream()
                    .allMatch(child -> Minutes.callbacks(history, child).stream()
                            .anyMatch(callback -> history.place(callback)
                                    > history.place(Minutes.exit(history, child).orElseThrow())));
            return Finding.of(
                    !come.isEmpty() && waited,
                    Text.of("submit learns of the end of its child", "submit 得知子进程的结束"),
                    Text.of("no callback came after it", "结束之后没有回调"));
        };
    }
}
