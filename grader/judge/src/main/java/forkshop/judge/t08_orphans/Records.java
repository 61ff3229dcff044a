package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.t08_orphans.Resident;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/** What the submission reads of zombies is what the kernel keeps of them. */
final class Records {

    /** What the judge knows of a zombie that it is about to ask for: pid, exit code, CPU nanoseconds. */
    static final String KEPT = "keeps";

    /** The command that asks for a process that does not exist. */
    static final String READ_NOBODY = "read-nobody";

    /** Ticks of 10 ms, two of them cut off. */
    private static final long TOLERANCE = Duration.ofMillis(30).toNanos();

    private Records() {}

    /** Each was read with its pid and its exit code. */
    static Check tellExitCodes() {
        return history -> all(history, Records::exitCode);
    }

    /** A process that does not exist was answered with an IOException. */
    static Check refuseNobody() {
        return history -> {
            List<Event> asked = history.that(
                            event -> event.is(Event.COMMANDED) && event.fact().equals(READ_NOBODY))
                    .toList();
            boolean refused = asked.stream()
                    .flatMap(question -> history.of(question.command()).stream())
                    .anyMatch(event -> event.is(Event.RETURNED) && event.fact().equals(Resident.NOBODY));
            return Finding.of(
                    refused,
                    Text.of("an IOException when there is no such process", "没有这个进程时抛出 IOException"),
                    Text.of("there was no IOException", "没有抛出 IOException"));
        };
    }

    /** Each was read with its CPU time, too. */
    static Check tellCpuTimes() {
        return history -> all(history, Records::cpuTime);
    }

    private interface Comparison {
        Finding compare(Event kept, Event told);
    }

    private static Finding all(History history, Comparison comparison) {
        List<Event> kept = history.of(Records.KEPT);
        for (Event one : kept) {
            Finding finding = answer(history, one)
                    .map(told -> comparison.compare(one, told))
                    .orElseGet(() -> Finding.failed(
                            Text.of("what is kept of process %s", "进程 %s 的保留信息", one.fact()),
                            Text.of("there was no answer", "没有得到回答")));
            if (!finding.passed()) {
                return finding;
            }
        }
        return Finding.of(
                !kept.isEmpty(), Text.of("what the kernel keeps", "内核保留的信息"), Text.of("there was no zombie", "没有僵尸进程"));
    }

    private static Optional<Event> answer(History history, Event kept) {
        return history.that(event -> event.is(Event.COMMANDED)
                        && event.fact().equals("read")
                        && event.facts().get(1).equals(kept.fact()))
                .flatMap(question -> history.of(question.command()).stream())
                .filter(event -> event.is(Event.RETURNED))
                .findFirst();
    }

    private static Finding exitCode(Event kept, Event told) {
        return Finding.of(
                told.facts().subList(1, 3).equals(kept.facts().subList(0, 2)),
                Text.of(
                        "process %s, exit code %s",
                        "进程 %s，退出码 %s", kept.fact(), kept.facts().get(1)),
                Text.of(
                        "process %s, exit code %s",
                        "进程 %s，退出码 %s", told.facts().get(1), told.facts().get(2)));
    }

    private static Finding cpuTime(Event kept, Event told) {
        long right = Long.parseLong(kept.facts().get(2));
        long read = Long.parseLong(told.facts().get(3));
        return Finding.of(
                Math.abs(read - right) <= TOLERANCE,
                Text.of("process %s has had a CPU for %s s", "进程 %s 占用 CPU %s 秒", kept.fact(), seconds(right)),
                Text.of("%s s", "%s 秒", seconds(read)));
    }

    static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}
