package forkshop.judge.t05_joining;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** What must be seen of {@code runAll}. */
final class RunningAll {

    private RunningAll() {}

    /** Every child has come before the judge let the first one end. */
    static Check startsAllAtOnce() {
        return history -> {
            Crew crew = Crew.of(history);
            List<String> together = crew.comeBeforeTheFirstExit(history);
            return Finding.of(
                    together.size() == crew.names().size(),
                    Text.of(
                            "all %d children live at the same time",
                            "%d 个子进程同时存活", crew.names().size()),
                    together.isEmpty()
                            ? Text.of("no child was started", "没有启动任何子进程")
                            : Text.of(
                                    "while %s lived, nobody else was started",
                                    "%s 存活期间，没有启动其他子进程", String.join(", ", together)));
        };
    }

    /** It has come back, and not before the last child was told to end. */
    static Check returnsAfterTheLastExit() {
        return history -> {
            Crew crew = Crew.of(history);
            Text expected = Text.of("runAll returns after the last child has ended", "最后一个子进程结束之后，runAll 才返回");
            if (!crew.allWereThere()) {
                return Finding.failed(expected, someNeverCame(crew));
            }
            return crew.end()
                    .filter(end -> end.is(Event.RETURNED))
                    .map(end -> afterTheLast(history, crew, end, expected))
                    .orElseGet(() -> Finding.failed(expected, Text.of("it did not return", "它没有返回")));
        };
    }

    private static Text someNeverCame(Crew crew) {
        return Text.of(
                "only %d of %d children were ever there",
                "%2$d 个子进程中只出现过 %1$d 个", crew.come().size(), crew.names().size());
    }

    private static Finding afterTheLast(History history, Crew crew, Event end, Text expected) {
        List<Event> held = crew.exits().stream()
                .filter(exit -> history.place(exit) > history.place(end))
                .toList();
        if (held.isEmpty()) {
            return Finding.passed(expected);
        }
        String names = String.join(", ", held.stream().map(Event::actor).toList());
        return Finding.failed(
                expected,
                Text.of("it returned while %s still lived", "它返回时 %s 仍然存活", names),
                new Note(end, Text.of("%s still lives", "%s 仍然存活", names)));
    }

    /** It has told the codes that the judge gave the children, in the order of the commands. */
    static Check tellsTheCodesInOrder() {
        return history -> {
            Crew crew = Crew.of(history);
            Text expected = Text.of("the codes %s, in the order of the commands", "退出码 %s，按命令的顺序", crew.codes());
            if (!crew.allWereThere()) {
                return Finding.failed(expected, someNeverCame(crew));
            }
            return crew.end()
                    .filter(end -> end.is(Event.RETURNED))
                    .map(end -> Finding.of(
                            end.facts().equals(crew.codes()),
                            expected,
                            Text.of("it returned %s", "它返回了 %s", end.facts())))
                    .orElseGet(() -> Finding.failed(expected, Text.of("it did not return", "它没有返回")));
        };
    }
}
