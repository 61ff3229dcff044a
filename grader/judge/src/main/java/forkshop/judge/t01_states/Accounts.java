package forkshop.judge.t01_states;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Each usage that the submission told lies between what the judge measured before it asked and after the answer. So no
 * clock is involved: both only grow.
 */
final class Accounts implements Check {

    /** What the judge has measured: pid, CPU nanoseconds, waited nanoseconds. */
    static final String MEASURED = "measured";

    /** Linux counts in ticks of 10 ms wherever it does not count in nanoseconds. */
    private static final long BELOW = Duration.ofMillis(20).toNanos();

    /** The process as a whole also remembers its tasks that have ended. */
    private static final long ABOVE = Duration.ofMillis(150).toNanos();

    @Override
    public Finding judge(History history) {
        List<Event> questions = history.that(
                        event -> event.is(Event.COMMANDED) && event.fact().equals("usage"))
                .toList();
        for (Event question : questions) {
            Finding finding = judge(history, question);
            if (!finding.passed()) {
                return finding;
            }
        }
        return Finding.of(
                !questions.isEmpty(),
                Text.of("CPU time and waiting time as Linux counts them", "CPU 时间和等待时间与 Linux 的记录一致"),
                Text.of("nobody was asked", "没有提问"));
    }

    private static Finding judge(History history, Event question) {
        Event before = lastMeasured(history, history.place(question));
        Optional<Event> answer = history.of(question.command()).stream()
                .filter(event -> event.is(Event.RETURNED))
                .findFirst();
        Text process = Text.of("process %s", "进程 %s", question.facts().get(1));
        if (answer.isEmpty()) {
            return Finding.failed(process, Text.of("there was no answer", "没有得到回答"));
        }
        Event after = nextMeasured(history, history.place(answer.get()));
        Finding cpu = between(process.then(Text.of(": CPU time", "：CPU 时间")), 0, before, answer.get(), after);
        return cpu.passed()
                ? between(process.then(Text.of(": waited for a CPU", "：等待 CPU 的时间")), 1, before, answer.get(), after)
                : cpu;
    }

    private static Event lastMeasured(History history, int place) {
        List<Event> earlier = history.events().subList(0, place).stream()
                .filter(event -> event.is(MEASURED))
                .toList();
        return earlier.get(earlier.size() - 1);
    }

    private static Event nextMeasured(History history, int place) {
        return history.events().subList(place, history.events().size()).stream()
                .filter(event -> event.is(MEASURED))
                .findFirst()
                .orElseThrow();
    }

    private static Finding between(Text what, int fact, Event before, Event answer, Event after) {
        long least = Long.parseLong(before.facts().get(fact + 1));
        long most = Long.parseLong(after.facts().get(fact + 1));
        long told = Long.parseLong(answer.facts().get(fact));
        return Finding.of(
                told >= least - BELOW && told <= most + ABOVE,
                what.then(range(seconds(least), seconds(most))),
                Text.same(seconds(told) + " s"));
    }

    private static Text range(String least, String most) {
        return least.equals(most)
                ? Text.of(" about %s s", "约 %s 秒", least)
                : Text.of(" between %s s and %s s", "在 %s 秒与 %s 秒之间", least, most);
    }

    static String seconds(String nanos) {
        return seconds(Long.parseLong(nanos));
    }

    private static String seconds(long nanos) {
        return String.format(Locale.ROOT, "%.3f", nanos / 1e9);
    }
}
