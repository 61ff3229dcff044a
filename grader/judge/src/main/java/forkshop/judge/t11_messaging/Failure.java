package forkshop.judge.t11_messaging;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.Finding.Note;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import java.util.List;

/** A call of {@code method} that had to fail, with a pipe that was closed, and what came after it. */
final class Failure {

    private final String method;

    Failure(String method) {
        this.method = method;
    }

    /** It failed, and said so. */
    Check wasTold() {
        return history -> Finding.of(
                !failed(history).isEmpty(),
                Text.of("%s throws an IOException when the pipe is closed", "管道已关闭时，%s 抛出 IOException", method),
                Text.of("it returned", "它返回了"));
    }

    /** Lets {@code next} run, the next call of the same method; a hang of it is told together with the failure. */
    void thenWatch(Runnable next) {
        try {
            next.run();
        } catch (LostCriterion lost) {
            History history = lost.history();
            throw lost.verdict() == Verdict.TIMEOUT && history != null ? toldWith(history, lost) : lost;
        }
    }

    private LostCriterion toldWith(History history, LostCriterion lost) {
        Note[] notes = failed(history).stream()
                .map(event -> new Note(event, Text.of("nobody may be held up by this", "不能因此卡住别人")))
                .toArray(Note[]::new);
        Text expected =
                lost.finding().expected().then(Text.of(", although a %s has failed before", "，尽管此前有一次 %s 失败", method));
        return new LostCriterion(
                Verdict.TIMEOUT, Finding.failed(expected, lost.finding().but(), notes), history);
    }

    private List<Event> failed(History history) {
        return history.that(event -> event.is("failed") && event.fact().equals(method))
                .toList();
    }
}
