package forkshop.judge.check;

import forkshop.judge.Text;
import forkshop.judge.history.History;
import forkshop.judge.score.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Ends the judging of a criterion that is not earned, with all that its explanation needs. */
public final class LostCriterion extends RuntimeException {

    private static final long serialVersionUID = 1;

    private final Verdict verdict;
    private final transient Finding finding;
    private final transient @Nullable History history;

    /** A criterion that ends with {@code verdict}, explained by {@code finding} and, where processes played, {@code history}. */
    public LostCriterion(Verdict verdict, Finding finding, @Nullable History history) {
        super(finding.but().en(), null, false, false);
        this.verdict = verdict;
        this.finding = finding;
        this.history = history;
    }

    /** A criterion that ends with {@code verdict} in a scenario that came to no judgement. */
    public static LostCriterion because(Verdict verdict, Text expected, Text but, @Nullable History history) {
        return new LostCriterion(verdict, new Finding(false, expected, but, List.of()), history);
    }

    /** The verdict. */
    public Verdict verdict() {
        return verdict;
    }

    /** Expected, but, and remarks. */
    public Finding finding() {
        return finding;
    }

    /** What the processes did; {@code null} where none played. */
    public @Nullable History history() {
        return history;
    }
}
