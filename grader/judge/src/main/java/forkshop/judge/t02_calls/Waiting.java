package forkshop.judge.t02_calls;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/** What must be seen of those who wait, and of those who only look. */
final class Waiting {

    private static final Text NOT_RETURNED = Text.of("it did not return", "它没有返回");

    private Waiting() {}

    /** {@code runSync} has come back after the child was told to end, with the code that it was told. */
    static Check returnsTheCodeAfterTheExit() {
        return history -> {
            Text expected =
                    Text.of("runSync returns the exit code after the child has ended", "子进程结束之后，runSync 返回它的退出码");
            Optional<Event> exit = Minutes.exit(history, "child 0");
            Optional<Event> back =
                    Minutes.answer(history, Minutes.orders(history, "runSync").get(0));
            if (exit.isEmpty()) {
                return Finding.failed(expected, Text.of("no child was started", "没有启动子进程"));
            }
            return back.map(end -> afterTheExit(history, exit.get(), end, expected))
                    .orElseGet(() -> Finding.failed(expected, NOT_RETURNED));
        };
    }

    private static Finding afterTheExit(History history, Event exit, Event end, Text expected) {
        if (history.place(end) < history.place(exit)) {
            return Finding.failed(
                    expected,
                    Text.of("it returned while the child still lived", "子进程还存活，它就返回了"),
                    new Note(end, Text.of("the child still lives", "子进程仍然存活")));
        }
        String code = exit.facts().get(1);
        return Finding.of(
                end.fact().equals(code),
                expected.then(Text.of(": %s", "：%s", code)),
                Text.of("it returned %s", "它返回了 %s", end.fact()));
    }

    /** While a child was held, the caller hardly used a CPU, as far as that can be seen here. */
    static Check usesNoCpu() {
        return history -> {
            OptionalInt used = Minutes.used(history);
            return Finding.of(
                    used.isEmpty() || used.getAsInt() < CpuShare.MOST,
                    Text.of("who waits uses less than %d %% of a core", "等待时占用的 CPU 不到一个核的 %d%%", CpuShare.MOST),
                    Text.of(
                            "the caller used %d %% of a core while the child lived",
                            "子进程存活期间，调用者占用了一个核的 %d%%", used.orElse(0)));
        };
    }

    /** {@code poll} has answered "empty" before the process was told to end, and its code afterwards. */
    static Check pollsWithoutWaiting() {
        return history -> {
            List<Event> polls = Minutes.orders(history, "poll");
            Event release = Minutes.orders(history, "release").get(0);
            Text expected = Text.of("poll answers at once: empty while the process lives", "poll 立即回答：进程存活时为空");
            Optional<Event> early = Minutes.answer(history, polls.get(0));
            if (early.isEmpty()) {
                return Finding.failed(expected, NOT_RETURNED);
            }
            if (history.place(early.get()) > history.place(release)) {
                return Finding.failed(expected, Text.of("it answered only when the process had ended", "进程结束之后它才回答"));
            }
            if (!early.get().facts().equals(List.of("OptionalInt.empty"))) {
                return Finding.failed(expected, answered(early.get()));
            }
            String code = release.facts().get(1);
            Optional<Event> late = Minutes.answer(history, polls.get(1));
            return Finding.of(
                    late.map(Event::facts).equals(Optional.of(List.of("OptionalInt[" + code + "]"))),
                    Text.of("poll answers %s when the process has ended", "进程结束之后 poll 回答 %s", code),
                    late.map(Waiting::answered).orElse(NOT_RETURNED));
        };
    }

    private static Text answered(Event answer) {
        return Text.of("it answered %s", "它回答了 %s", String.join(", ", answer.facts()));
    }

    /** Twice true: after the process was told to end, and when it had ended before. */
    static Check awaitsTheEnd() {
        return history -> {
            Event release = Minutes.orders(history, "release").get(0);
            List<Event> awaits = Minutes.orders(history, "await");
            Text expected = Text.of("await returns true when the process has ended", "进程结束时 await 返回 true");
            Optional<Event> end = Minutes.answer(history, awaits.get(0));
            if (end.isEmpty()) {
                return Finding.failed(expected, NOT_RETURNED);
            }
            if (history.place(end.get()) < history.place(release)) {
                return Finding.failed(expected, Text.of("it returned while the process still lived", "进程还存活，它就返回了"));
            }
            Optional<Event> again = Minutes.answer(history, awaits.get(1));
            boolean bothTrue = says("true", end) && says("true", again);
            return Finding.of(bothTrue, expected, Text.of("it returned false", "它返回了 false"));
        };
    }

    private static boolean says(String answer, Optional<Event> returned) {
        return returned.map(Event::fact).equals(Optional.of(answer));
    }

    /** False, no sooner than half the limit, and the process has lived on until it was told to end. */
    static Check givesUpAndHarmsNobody() {
        return history -> {
            Event order = Minutes.orders(history, "await").get(0);
            Event release = Minutes.orders(history, "release").get(0);
            long half = Duration.ofMillis(Long.parseLong(order.facts().get(1))).toMillis() / 2;
            Text expected = Text.of(
                    "await returns false after at least %d ms, half the limit, and the process lives on",
                    "至少 %d 毫秒（限时的一半）之后 await 返回 false，进程继续存活", half);
            return Minutes.answer(history, order)
                    .map(end -> patient(history, end, release, half, expected))
                    .orElseGet(() -> Finding.failed(expected, NOT_RETURNED));
        };
    }

    private static Finding patient(History history, Event end, Event release, long half, Text expected) {
        long waited = Long.parseLong(end.facts().get(1));
        String code = release.facts().get(1);
        String ended = Minutes.answer(history, release).map(Event::fact).orElse("?");
        if (history.place(end) > history.place(release)) {
            return Finding.failed(expected, Text.of("it waited until the process ended", "它一直等到进程结束"));
        }
        if (!end.fact().equals("false") || waited < half) {
            return Finding.failed(
                    expected, Text.of("it returned %s after %d ms", "它返回 %s，用了 %d 毫秒", end.fact(), waited));
        }
        return Finding.of(
                ended.equals(code),
                expected,
                Text.of("told to end with %s, it had ended with %s by then", "让它以 %s 结束，它此前已经以 %s 结束", code, ended));
    }
}
