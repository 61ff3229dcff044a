package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;

/** Each time it was asked, the submission named exactly the zombies of that parent. */
final class Census implements Check {

    /** What the judge knows before it asks: the parent's pid, then those of its zombies. */
    static final String COUNTED = "counts";

    @Override
    public Finding judge(History history) {
        for (Event counted : history.of(COUNTED)) {
            Finding finding = judge(counted, answer(history, counted));
            if (!finding.passed()) {
                return finding;
            }
        }
        return Finding.of(
                history.of(COUNTED).stream().anyMatch(counted -> counted.facts().size() > 1),
                Text.of("exactly the zombies", "恰好是那些僵尸进程"),
                Text.of("there was no zombie", "没有僵尸进程"));
    }

    private static Optional<Event> answer(History history, Event counted) {
        return history.events().subList(history.place(counted), history.events().size()).stream()
                .filter(event -> event.is(Event.COMMANDED) && event.fact().equals("zombies-of"))
                .findFirst()
                .flatMap(question -> history.of(question.command()).stream()
                        .filter(event -> event.is(Event.RETURNED))
                        .findFirst());
    }

    private static Finding judge(Event counted, Optional<Event> answer) {
        List<String> right = sorted(counted.facts().subList(1, counted.facts().size()));
        Text expected = Text.of("the zombies of process %s are %s", "进程 %s 的僵尸子进程是 %s", counted.fact(), right);
        return answer.map(Census::named)
                .map(zombies -> Finding.of(zombies.equals(right), expected, Text.same(zombies.toString())))
                .orElseGet(() -> Finding.failed(expected, Text.of("there was no answer", "没有得到回答")));
    }

    private static List<String> named(Event answer) {
        return sorted(answer.facts().subList(1, answer.facts().size()));
    }

    private static List<String> sorted(List<String> pids) {
        List<String> sorted = new ArrayList<>(pids);
        Collections.sort(sorted);
        return sorted;
    }
}
