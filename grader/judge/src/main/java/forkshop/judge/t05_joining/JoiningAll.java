package forkshop.judge.t05_joining;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/** What must be seen of {@code joinAll}. */
final class JoiningAll {

    private static final Text NOT_RETURNED = Text.of("it did not return", "它没有返回");

    private JoiningAll() {}

    /** It has come back with nobody late, after the last child was told to end. */
    static Check endsWithTheLast() {
        return history -> {
            Wait wait = Wait.of(history);
            List<Event> dismissals = Wait.commands(history, "dismiss");
            Event last = dismissals.get(dismissals.size() - 1);
            Text expected = Text.of(
                    "joinAll returns when the last child has ended, and nobody is late", "最后一个子进程结束时 joinAll 返回，没有人超时");
            Optional<Event> returned = wait.returned();
            if (returned.isEmpty()) {
                return Finding.failed(expected, NOT_RETURNED);
            }
            boolean early = history.place(returned.get()) < history.place(last);
            return Finding.of(
                    !early && Wait.late(returned.get()).isEmpty(),
                    expected,
                    early
                            ? Text.of("it returned while a child still lived", "还有子进程存活，它就返回了")
                            : Text.of("it called late: %s", "它认为超时的是：%s", Wait.late(returned.get())));
        };
    }

    /** It has waited at least half its limit, and named all children from {@code first} on. */
    static Check namesTheLate(int first) {
        return history -> {
            Wait wait = Wait.of(history);
            long half = wait.limit().toMillis() / 2;
            Text expected = Text.of(
                    "after at least %d ms, half the limit, those who still live: %s",
                    "至少 %d 毫秒（限时的一半）之后，返回仍然存活的：%s", half, abridged(wait.from(first)));
            return wait.returned()
                    .map(end -> Finding.of(
                            Wait.late(end).equals(wait.from(first))
                                    && Wait.waited(end).toMillis() >= half,
                            expected,
                            Text.of(
                                    "after %d ms: %s",
                                    "%d 毫秒之后：%s", Wait.waited(end).toMillis(), abridged(Wait.late(end)))))
                    .orElseGet(() -> Finding.failed(expected, NOT_RETURNED));
        };
    }

    // Forty numbers need not all be read.
    private static String abridged(String numbers) {
        List<String> all = List.of(numbers.split(" "));
        return numbers.isEmpty()
                ? "-"
                : all.size() < 6 ? numbers : all.get(0) + " ... " + all.get(all.size() - 1) + " (" + all.size() + ")";
    }

    /**
     * It has not waited anew for each child. Where it does, that takes longer than a hang may; should a slow machine
     * have given it that time, the wait itself tells.
     */
    static Check sharesTheLimit() {
        return history -> {
            Wait wait = Wait.of(history);
            Duration most = wait.limit().multipliedBy(wait.hired() / 2);
            Text expected = Text.of(
                    "one limit of %d ms for all %d children together",
                    "%2$d 个子进程共用一个 %1$d 毫秒的限时", wait.limit().toMillis(), wait.hired());
            return wait.returned()
                    .map(end -> Finding.of(
                            Wait.waited(end).compareTo(most) < 0,
                            expected,
                            Text.of(
                                    "it took %d ms",
                                    "它用了 %d 毫秒", Wait.waited(end).toMillis())))
                    .orElseGet(() -> Finding.failed(expected, NOT_RETURNED));
        };
    }

    /** Told afterwards, the late children have ended with the code that they were told. */
    static Check leavesThemAlive() {
        return history -> {
            Event dismissal = Wait.commands(history, "dismiss").get(0);
            String code = dismissal.facts().get(1);
            Text expected = Text.of(
                    "the late ones live on: told to end with %s, they do", "超时的子进程继续存活：让它们以 %s 结束，它们就以此结束", code);
            Optional<String> other = history.of(dismissal.command()).stream()
                    .filter(event -> event.is(Event.RETURNED))
                    .flatMap(event -> event.facts().stream())
                    .filter(ended -> !ended.equals(code))
                    .findFirst();
            return Finding.of(
                    other.isEmpty(),
                    expected,
                    Text.of("one had ended with %s by then", "其中一个此前已经以 %s 结束", other.orElse("?")));
        };
    }

    /** It was waiting when the judge interrupted it; it has come back then, with the flag set. */
    static Check obeysAnInterrupt() {
        return history -> {
            Wait wait = Wait.of(history);
            Event interrupt = Wait.commands(history, "interrupt").get(0);
            Text expected = Text.of(
                    "an interrupt ends the wait, both children live, and the interrupt flag is set",
                    "中断结束等待，两个子进程都存活，并且中断标志仍然置位");
            return wait.returned()
                    .map(end -> Finding.of(
                            history.place(interrupt) < history.place(end)
                                    && Wait.leftTheFlagSet(end)
                                    && Wait.late(end).equals(wait.from(1)),
                            expected,
                            whatWas(history, interrupt, end)))
                    .orElseGet(() -> Finding.failed(expected, NOT_RETURNED));
        };
    }

    private static Text whatWas(History history, Event interrupt, Event end) {
        if (history.place(end) < history.place(interrupt)) {
            return Text.of("it did not wait", "它没有等待");
        }
        String late = Wait.late(end).isEmpty() ? "-" : Wait.late(end);
        return Wait.leftTheFlagSet(end)
                ? Text.of("it returned: %s", "它返回：%s", late)
                : Text.of("it returned: %s; the flag was clear", "它返回：%s；中断标志已被清除", late);
    }
}
