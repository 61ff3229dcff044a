package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** What must be seen of the two programs: the first exits, the second throws. */
final class Programs {

    private static final int COUNT = 2;
    private static final String THREW = "1";

    private Programs() {}

    /** Both have told their arguments from a process of their own, which the caller has as a child. */
    static Check runInChildren() {
        return history -> {
            long parent = Family.parent(history);
            Text expected = Text.of("two programs, each in a child of pid %d", "两个程序，各在 pid %d 的一个子进程中", parent);
            List<Event> begun = history.of("begins");
            Optional<Event> stranger = begun.stream()
                    .filter(event -> !Family.isChild(history, event.pid(), parent))
                    .findFirst();
            if (stranger.isPresent()) {
                return Finding.failed(expected, stranger(stranger.get(), parent));
            }
            return Finding.of(
                    begun.stream().map(Event::pid).distinct().count() == COUNT && begun.size() == COUNT,
                    expected,
                    Text.of("%d began", "有 %d 个开始运行", begun.size()));
        };
    }

    static Text stranger(Event event, long parent) {
        return event.pid() == parent
                ? Text.of("it ran in pid %d, the caller itself", "它在 pid %d 中运行，也就是调用者自己", parent)
                : Text.of("pid %d is no child of the caller's", "pid %d 不是调用者的子进程", event.pid());
    }

    /** Both starts had come back, and both programs had begun, before either was let go. */
    static Check overlap() {
        return history -> {
            Text expected = Text.of(
                    "start returns while the child lives, twice, and both live at the same time",
                    "两次 start 都在子进程存活时返回，并且两个子进程同时存活");
            List<Event> come = Family.newcomers(history);
            if (come.size() < COUNT) {
                return Finding.failed(expected, Text.of("%d children came", "来了 %d 个子进程", come.size()));
            }
            int firstEnd = come.stream()
                    .mapToInt(event -> Family.letGo(history, event.pid()))
                    .min()
                    .orElseThrow();
            boolean together = come.stream().limit(COUNT).allMatch(event -> history.place(event) < firstEnd);
            boolean returned = Family.orders(history, "spawn").stream()
                    .allMatch(order -> Family.returned(history, order)
                            .filter(event -> history.place(event) < firstEnd)
                            .isPresent());
            return Finding.of(
                    together && returned,
                    expected,
                    returned
                            ? Text.of("the children did not live at the same time", "两个子进程没有同时存活")
                            : Text.of("start had not returned when the child was let go", "放行子进程时，start 还没有返回"));
        };
    }

    /** The first program got what it was given. */
    static Check getTheirArguments() {
        return history -> {
            List<String> order = Family.orders(history, "spawn").get(0).facts();
            List<String> given = order.subList(1, order.size());
            Text expected = Text.of("%d arguments: %s", "%d 个参数：%s", given.size(), quoted(given));
            return firstBegin(history)
                    .map(event -> Finding.of(
                            event.facts().equals(given),
                            expected,
                            Text.of(
                                    "%d arguments: %s",
                                    "%d 个参数：%s", event.facts().size(), quoted(event.facts()))))
                    .orElseGet(() -> Finding.failed(expected, Text.of("no child began", "没有子进程开始运行")));
        };
    }

    private static Optional<Event> firstBegin(History history) {
        return history.of("begins").stream()
                .filter(event -> event.pid() != Family.parent(history))
                .findFirst();
    }

    private static String quoted(List<String> texts) {
        return String.join(" ", texts.stream().map(text -> "[" + text + "]").toList());
    }

    /** Both processes that were returned are the children, and tell how these have ended. */
    static Check deliverTheirExitCodes() {
        return history -> {
            Finding exit = delivered(history, "child 1", Family.order(history, "exit"));
            return exit.passed() ? delivered(history, "child 2", Family.order(history, "throw")) : exit;
        };
    }

    private static Finding delivered(History history, String name, Optional<Event> end) {
        if (end.isEmpty()) {
            return Finding.failed(
                    Text.of("pid and exit code of %s", "%s 的 pid 和退出码", name),
                    Text.of("%s did not come", "%s 没有来", name));
        }
        String code = end.get().fact().equals("exit") ? end.get().facts().get(1) : THREW;
        List<String> truth = List.of(code, Long.toString(end.get().pid()));
        List<String> told = Family.orders(history, "code").stream()
                .filter(order -> order.facts().get(1).equals(name))
                .flatMap(order -> Family.returned(history, order).stream())
                .map(Event::facts)
                .findFirst()
                .orElse(List.of("-", "-"));
        return Finding.of(
                told.equals(truth),
                Text.of("exit code %s of pid %s", "退出码 %s，pid %s", truth.get(0), truth.get(1)),
                Text.of("exit code %s of pid %s", "退出码 %s，pid %s", told.get(0), told.get(1)));
    }
}
