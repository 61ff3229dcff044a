package forkshop.judge.stage;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import java.util.Optional;

/** A TODO that only the play has met. It explains whatever else went wrong there, also that others wait for ever. */
final class OpenTask {

    private OpenTask() {}

    /** The loss of a criterion whose {@code history} has met one. */
    static Optional<LostCriterion> metIn(History history) {
        return history.of(Event.TODO).stream()
                .findFirst()
                .map(met -> LostCriterion.because(
                        Verdict.NOT_ATTEMPTED,
                        Text.same(met.fact()),
                        Text.of("%s is still TODO", "%s 还是 TODO", met.fact()),
                        history));
    }
}
