package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What must be seen of two objects that run: child 4 throws, child 5 is looked at, waited for, and exits. */
final class Lives {

    /** What the judge notes of the parent's standard error: {@code trace} or {@code no trace}. */
    static final String WROTE = "wrote on stderr";

    private static final String THROWING = "child 4";
    private static final String WATCHED = "child 5";

    private static final Text NOBODY = Text.of("no child ran", "没有子进程运行");

    private Lives() {}

    /** Whether {@code output} has the stack trace of a letter that threw {@code message}. */
    static boolean stackTrace(String output, String message) {
        int at = output.indexOf(message);
        return at >= 0 && output.indexOf("at forkshop.t03_spawning.Letter.run(", at) >= 0;
    }

    /** The one that threw has ended with 1, and its stack trace was seen. */
    static Check endInAnException() {
        return history -> {
            Text expected = Text.of("exit code 1 and a stack trace on standard error", "退出码 1，标准错误上有堆栈");
            Optional<Event> wrote = history.of(WROTE).stream().findFirst();
            if (wrote.isEmpty()) {
                return Finding.failed(expected, NOBODY);
            }
            String code = answer(history, "join", THROWING);
            return Finding.of(
                    code.equals("1") && wrote.get().fact().equals("trace"),
                    expected,
                    Text.of(
                            "exit code %s and %s",
                            "退出码 %s，%s", code, wrote.get().fact()));
        };
    }

    /** The pid is that of the process that came; alive was false before, true while it was held, false after its end. */
    static Check areToldAsTheyAre() {
        return history -> {
            Optional<Event> exit = Family.end(history, "exit");
            if (exit.isEmpty()) {
                return Finding.failed(
                        Text.of("the pid of the child, and whether it lives", "子进程的 pid，以及它是否存活"), NOBODY);
            }
            String truth = Long.toString(exit.get().pid());
            String told = answers(history, "pid").stream().findFirst().orElse("-");
            List<String> alive = answers(history, "alive");
            List<String> gone = answers(history, "gone").stream().limit(1).toList();
            return Finding.of(
                    told.equals(truth) && alive.equals(List.of("false", "true")) && gone.equals(List.of("true")),
                    Text.of(
                            "pid() is %s; isAlive() is false before start, true while the child lives, false after its end",
                            "pid() 是 %s；isAlive() 在 start 之前为 false，子进程活着时为 true，结束后为 false", truth),
                    Text.of(
                            "pid() is %s; isAlive() is %s before start, %s while it lives, %s after its end",
                            "pid() 是 %s；isAlive() 在 start 之前为 %s，活着时为 %s，结束后为 %s",
                            told,
                            nth(history, "alive", 0),
                            nth(history, "alive", 1),
                            gone.equals(List.of("true")) ? "false" : "true"));
        };
    }

    /** Join came back after the child was let go, with its exit code. */
    static Check areWaitedFor() {
        return history -> {
            Optional<Event> exit = Family.end(history, "exit");
            if (exit.isEmpty()) {
                return Finding.failed(Text.of("join returns after the child's end", "join 在子进程结束之后返回"), NOBODY);
            }
            int letGo = history.place(exit.get());
            String code = exit.get().facts().get(1);
            Text expected =
                    Text.of("join returns after the child's end, with exit code %s", "join 在子进程结束之后返回，退出码 %s", code);
            Optional<Event> told = Family.orders(history, "join").stream()
                    .filter(order -> order.facts().get(1).equals(WATCHED))
                    .findFirst()
                    .flatMap(order -> Family.returned(history, order));
            if (told.isEmpty()) {
                return Finding.failed(expected, Text.of("it told nothing", "什么也没有返回"));
            }
            boolean early = history.place(told.get()) < letGo;
            return Finding.of(
                    !early && told.get().fact().equals(code),
                    expected,
                    early
                            ? Text.of("it returned while the child lived", "子进程还存活，它就返回了")
                            : Text.of("it returned %s", "它返回 %s", told.get().fact()));
        };
    }

    private static String answer(History history, String command, String child) {
        return Family.orders(history, command).stream()
                .filter(order -> order.facts().get(1).equals(child))
                .flatMap(order -> Family.returned(history, order).stream())
                .map(Event::fact)
                .findFirst()
                .orElse("-");
    }

    /** What came back from the order of that number; a dash when nothing did. */
    private static String nth(History history, String command, int number) {
        return Family.orders(history, command).stream()
                .skip(number)
                .limit(1)
                .flatMap(order -> Family.returned(history, order).stream())
                .map(Event::fact)
                .findFirst()
                .orElse("-");
    }

    private static List<String> answers(History history, String command) {
        return Family.orders(history, command).stream()
                .flatMap(order -> Family.returned(history, order).stream())
                .map(Event::fact)
                .toList();
    }
}
