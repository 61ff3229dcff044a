package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What is said about a child while it lives, and about its end. */
final class Lives {

    private Lives() {}

    /** Alive, then not. */
    static Check aliveUntilTheEnd() {
        return history -> {
            List<String> told =
                    answers(history, "alive").stream().map(Event::fact).toList();
            return Finding.of(
                    told.equals(List.of("true", "false")),
                    Text.of("true while it lives, false after its end", "存活时为 true，结束后为 false"),
                    Text.of("isAlive told %s", "isAlive 返回 %s", told));
        };
    }

    /** Told after the judge let the child exit, with its code and no signal. */
    static Check toldAfterTheEnd() {
        return history -> {
            Event exit = commands(history, "tell").get(0);
            String code = exit.facts().get(2);
            Text expected = Text.of("after the child's end: exit code %s, signal 0", "子进程结束之后：退出码 %s，信号 0", code);
            List<Event> told = answers(history, "end");
            if (told.isEmpty()) {
                return Finding.failed(expected, Text.of("it told nothing", "什么也没有返回"));
            }
            boolean early = history.place(told.get(0)) < history.place(exit);
            return Finding.of(
                    !early && told.get(0).facts().equals(List.of(code, "0")),
                    expected,
                    early ? Text.of("it returned while the child lived", "子进程还存活，它就返回了") : end(told.get(0)));
        };
    }

    /** Told 143 and 15 for SIGTERM, 137 and 9 for SIGKILL. */
    static Check toldTheSignals() {
        return history -> {
            List<Event> told = answers(history, "end");
            Text expected = Text.of(
                    "exit code 143, signal 15 after SIGTERM; 137 and 9 after SIGKILL",
                    "SIGTERM 之后：退出码 143，信号 15；SIGKILL 之后：137 和 9");
            List<List<String>> truth = List.of(List.of("143", "15"), List.of("137", "9"));
            for (int i = 0; i < truth.size(); i++) {
                if (i >= told.size()) {
                    return Finding.failed(expected, Text.of("it told nothing", "什么也没有返回"));
                }
                if (!told.get(i).facts().equals(truth.get(i))) {
                    return Finding.failed(expected, end(told.get(i)));
                }
            }
            return Finding.passed(expected);
        };
    }

    private static Text end(Event told) {
        return Text.of(
                "exit code %s, signal %s",
                "退出码 %s，信号 %s", told.fact(), told.facts().get(1));
    }

    static List<Event> commands(History history, String command) {
        return history.that(event -> event.is(Event.COMMANDED) && event.fact().equals(command))
                .toList();
    }

    /** How the calls of {@code command} returned, in the order of the calls; without those that threw. */
    static List<Event> answers(History history, String command) {
        return commands(history, command).stream()
                .map(order -> history.of(order.command()).stream()
                        .filter(event -> event.is(Event.RETURNED))
                        .findFirst())
                .flatMap(Optional::stream)
                .toList();
    }
}
