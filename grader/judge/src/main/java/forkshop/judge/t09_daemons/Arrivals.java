package forkshop.judge.t09_daemons;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;
import java.util.Optional;

/** Who was to be started, and who came. */
final class Arrivals {

    private static final String REFUSED = "refused";

    private Arrivals() {}

    /** Each is a child of the parent, has the pid that was told, and the arguments that were given. */
    static Check areRealChildren() {
        return history -> {
            Text expected = Text.of(
                    "two children of the parent's own, each with its pid and arguments", "父进程自己的两个子进程，pid 和参数都正确");
            return orders(history, "parent").stream()
                    .map(order -> isRealChild(history, order, expected))
                    .filter(finding -> !finding.passed())
                    .findFirst()
                    .orElse(Finding.passed(expected));
        };
    }

    private static Finding isRealChild(History history, Event order, Text expected) {
        String name = order.facts().get(2);
        Optional<Event> come = come(history, name);
        if (come.isEmpty()) {
            return Finding.failed(expected, Text.of("%s never came", "%s 没有出现", name));
        }
        String pid = Long.toString(come.get().pid());
        String parent = history.of("parent").stream()
                .filter(note -> note.fact().equals(name))
                .map(note -> note.facts().get(1))
                .findFirst()
                .orElse("?");
        if (!told(history, order).equals(pid)) {
            return Finding.failed(
                    expected,
                    Text.of(
                            "%s is pid %s, start told %s",
                            "%s 的 pid 是 %s，start 返回的是 %s", name, pid, told(history, order)));
        }
        if (!parent.equals(Long.toString(order.pid()))) {
            return Finding.failed(expected, Text.of("the parent of %s is pid %s", "%s 的父进程是 pid %s", name, parent));
        }
        List<String> wanted = order.facts().subList(2, order.facts().size());
        List<String> had = history.of(Event.RETURNED, name).stream()
                .map(Event::facts)
                .findFirst()
                .orElse(List.of());
        return Finding.of(
                had.equals(wanted),
                expected,
                Text.of("%s was given %s, and has %s", "给 %s 的参数是 %s，它收到的是 %s", name, wanted, had));
    }

    /** The daemon is refused any child; the foreground child gets one. */
    static Check onlyTheForegroundHasChildren() {
        return history -> {
            Text expected = Text.of(
                    "start in a daemon throws IllegalStateException, in a foreground child it starts",
                    "在守护进程中 start 抛出 IllegalStateException，在前台子进程中正常启动");
            List<Event> ofDaemon = orders(history, "daemon");
            if (ofDaemon.isEmpty()) {
                return Finding.failed(expected, Text.of("the daemon never came", "守护进程没有出现"));
            }
            if (come(history, "grandchild").isEmpty()) {
                return Finding.failed(expected, Text.of("the foreground child could not start any", "前台子进程无法启动子进程"));
            }
            return Finding.of(
                    ofDaemon.stream().allMatch(order -> told(history, order).equals(REFUSED)),
                    expected,
                    Text.of("the daemon has started a child", "守护进程启动了子进程"));
        };
    }

    /** What the parent was told to start. */
    private static List<Event> orders(History history, String parent) {
        return history.of(Event.COMMANDED, parent).stream()
                .filter(event -> event.fact().equals("start"))
                .toList();
    }

    /** The pid that start has told, or that it refused; empty when it did neither. */
    private static String told(History history, Event order) {
        return history.of(order.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .map(Event::fact)
                .findFirst()
                .orElse("");
    }

    static Optional<Event> come(History history, String name) {
        return history.of(Event.CONNECTED, name).stream().findFirst();
    }
}
