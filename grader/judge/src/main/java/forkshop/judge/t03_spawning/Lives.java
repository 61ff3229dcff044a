package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** What must be seen of two objects that run: child 4 throws, child 5 is looked at, waited for, and exits. */
final class Lives {

    /** What the judge notes of the parent's standard error: {@link #TRACE}, or nothing. */
    static final String TRACED = "traced";

    /** The stack trace was seen there. */
    static final String TRACE = "trace";

    private static final Set<String> QUESTIONS = Set.of("pid", "alive", "gone", "join");

    private static final String THREW = "1";

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
            if (history.of(TRACED).isEmpty()) {
                return Finding.failed(expected, NOBODY);
            }
            String code = answer(history, "join", THROWING);
            return Finding.of(
                    code.equals(THREW) && isTraced(history),
                    expected,
                    Text.of("exit code %s, ", "退出码 %s，", code).then(onStandardError(history, code)));
        };
    }

    private static boolean isTraced(History history) {
        return history.of(TRACED).stream().anyMatch(event -> event.fact().equals(TRACE));
    }

    private static Text onStandardError(History history, String code) {
        if (isTraced(history)) {
            return Text.of("and a stack trace on standard error", "标准错误上有堆栈");
        }
        Text but = code.equals(THREW) ? Text.of("but ", "但") : Text.of("and ", "");
        return but.then(
                Streams.loseErrors(history)
                        ? Text.of(
                                "nothing on standard error: the child's does not go where the parent's goes (t03.1)",
                                "标准错误上什么也没有：子进程的标准错误没有通到父进程的标准错误（t03.1）")
                        : Text.of("no stack trace on standard error", "标准错误上没有堆栈"));
    }

    /**
     * Whether it is of no use to ask how the one that threw has ended: a question has thrown, or the answers about the other
     * one are wrong, too.
     */
    static boolean areAskedInVain(History history) {
        boolean threw = history.of(Event.THREW).stream().anyMatch(event -> isQuestion(history, event.command()));
        boolean wrong = !answer(history, "join", THROWING).equals(THREW)
                && !areWaitedFor().judge(history).passed();
        return !history.of(TRACED).isEmpty() && (threw || wrong);
    }

    private static boolean isQuestion(History history, int command) {
        return history.of(command).stream()
                .anyMatch(event -> event.is(Event.COMMANDED) && QUESTIONS.contains(event.fact()));
    }

    /** {@code question}, which came before the start, was answered with an IllegalStateException. */
    static Check refuseBeforeTheStart(String question) {
        return history -> {
            Text expected = Text.of(
                    "an IllegalStateException from %s() before start",
                    "start 之前调用 %s() 抛出 IllegalStateException", question);
            List<String> told = Family.orders(history, "early").stream()
                    .filter(order -> order.facts().get(2).equals(question))
                    .flatMap(order -> Family.returned(history, order).stream())
                    .map(Event::facts)
                    .findFirst()
                    .orElse(List.of());
            return Finding.of(
                    told.equals(List.of("threw", IllegalStateException.class.getSimpleName())), expected, early(told));
        };
    }

    private static Text early(List<String> told) {
        return switch (told.size()) {
            case 0 -> Text.of("it did not come back", "它没有返回");
            case 1 -> Text.of("it returned %s", "它返回 %s", told.get(0));
            default -> Text.of("%s", "抛出 %s", told.get(1));
        };
    }

    /** The pid is that of the process that came; alive was false before, true while it was held, false after its end. */
    static Check areToldAsTheyAre() {
        return history -> {
            Optional<Event> exit = Family.order(history, "exit");
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
                    toldPid(history, told, truth)
                            .then(Text.of(
                                    "; isAlive() is %s before start, %s while it lives, %s after its end",
                                    "；isAlive() 在 start 之前为 %s，活着时为 %s，结束后为 %s",
                                    nth(history, "alive", 0),
                                    nth(history, "alive", 1),
                                    gone.equals(List.of("true")) ? "false" : "true")));
        };
    }

    private static Text toldPid(History history, String told, String truth) {
        return told.equals(Long.toString(Family.parent(history)))
                ? Text.of(
                        "pid() is %s, the caller's own; the child's is %s", "pid() 是 %s，即调用者自己的；子进程的是 %s", told, truth)
                : Text.of("pid() is %s", "pid() 是 %s", told);
    }

    /** Join came back after the child was let go, with its exit code. */
    static Check areWaitedFor() {
        return history -> {
            Optional<Event> exit = Family.order(history, "exit");
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
