package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.List;

/** What processes say about themselves, beside what the operating system says about them. */
final class Introductions {

    private Introductions() {}

    /** Each has told its own pid and its parent's. */
    static Check areTrue() {
        return history -> {
            Text expected = Text.of("each process tells its own pid and its parent's", "每个进程返回自己的 pid 和父进程的 pid");
            for (Event parent : history.of("parent")) {
                String name = parent.fact();
                List<Event> told = history.of(Event.RETURNED, name).stream()
                        .filter(event -> isIntroduction(history, event))
                        .toList();
                Finding finding = told.isEmpty()
                        ? Finding.failed(expected, Text.of("%s told nothing", "%s 什么也没有返回", name))
                        : compared(expected, told.get(0), parent.facts().get(1));
                if (!finding.passed()) {
                    return finding;
                }
            }
            return Finding.passed(expected);
        };
    }

    private static boolean isIntroduction(History history, Event returned) {
        return history.of(returned.command()).stream()
                .anyMatch(event -> event.is(Event.COMMANDED) && event.fact().equals("pids"));
    }

    private static Finding compared(Text expected, Event told, String parent) {
        List<String> truth = List.of(Long.toString(told.pid()), parent);
        return Finding.of(
                told.facts().equals(truth),
                expected,
                Text.of(
                        "%s says pid %s, parent %s; it is %s, parent %s",
                        "%s 说 pid 是 %s，父进程是 %s；实际上是 %s，父进程是 %s",
                        told.actor(),
                        told.facts().get(0),
                        told.facts().get(1),
                        truth.get(0),
                        truth.get(1)));
    }
}
