package forkshop.judge.t12_pipeline;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.time.Duration;
import java.util.List;

/** What is open, and who waits for it. */
final class Work {

    private Work() {}

    /** The calls of taskDone came back like this: "done", or "refused" with an IllegalStateException. */
    static Check isCounted(String... answers) {
        return history -> {
            List<String> wanted = List.of(answers);
            List<String> had = Job.of(history, "done").stream().map(Job::answer).toList();
            return Finding.of(
                    had.equals(wanted),
                    Text.of("taskDone: %s", "taskDone:%s", listed(wanted)),
                    Text.of("taskDone: %s", "taskDone:%s", listed(had)));
        };
    }

    private static String listed(List<String> answers) {
        return String.join(
                ", ", answers.stream().map(one -> one.isEmpty() ? "-" : one).toList());
    }

    /** While items were open a join waited at least until the judge ordered the last {@code command}; all came back. */
    static Check isWaitedFor(String command) {
        return history -> {
            Text expected = Text.of(
                    "join returns when nothing is open: not before the last %s, and at once when all is done",
                    "没有未完成的工作时 join 才返回：不早于最后一次 %s；全部完成后立即返回", spoken(command));
            Event last = last(history, command);
            for (Job join : Job.of(history, "join")) {
                boolean waits = history.place(join.order()) > history.place(first(history, "put"))
                        && history.place(join.order()) < history.place(last);
                if (!join.returned() || (waits && join.returnedBefore(last, history))) {
                    return Finding.failed(
                            expected,
                            join.returned()
                                    ? Text.of("it returned while items were open", "还有未完成的工作，它就返回了")
                                    : Text.of("it did not return", "它没有返回"));
                }
            }
            return Finding.passed(expected);
        };
    }

    private static String spoken(String command) {
        return command.equals("done") ? "taskDone" : command;
    }

    /**
     * The first timed join waited until all was done; the second gave up in time, but not too early, and told how much
     * was open.
     */
    static Check isToldWhenTimeIsUp(int open, Duration limit) {
        return history -> {
            Text expected = Text.of(
                    "joinWithin answers 0 when all is done, and %d after %d ms when an eater has died",
                    "全部完成时 joinWithin 返回 0；有消费者死亡时，%d 个未完成，%d 毫秒后返回", open, limit.toMillis());
            List<Job> joins = Job.of(history, "joinWithin");
            Job patient = joins.get(0);
            Job brief = joins.get(1);
            if (!patient.answer().equals("0") || !patient.returnedAfter(lastBeforeTheCrime(history), history)) {
                return Finding.failed(
                        expected,
                        Text.of(
                                "it answered \"%s\" with all the time in the world",
                                "时间充足时，它返回了“%s”", patient.answer()));
            }
            if (!brief.answer().equals(Integer.toString(open))) {
                return Finding.failed(
                        expected, Text.of("it answered \"%s\" when time was up", "时间到时，它返回了“%s”", brief.answer()));
            }
            String took = brief.end().orElseThrow().facts().get(1);
            return Finding.of(
                    Long.parseLong(took) * 2 >= limit.toMillis(),
                    expected,
                    Text.of("it gave up after %s ms", "它在 %s 毫秒后就放弃了", took));
        };
    }

    private static Event first(History history, String command) {
        return Job.of(history, command).get(0).order();
    }

    private static Event last(History history, String command) {
        List<Job> jobs = Job.of(history, command);
        return jobs.get(jobs.size() - 1).order();
    }

    private static Event lastBeforeTheCrime(History history) {
        Event crime = history.of(Event.KILLED).get(0);
        return Job.of(history, "done").stream()
                .map(Job::order)
                .filter(order -> history.place(order) < history.place(crime))
                .reduce((one, next) -> next)
                .orElseThrow();
    }
}
