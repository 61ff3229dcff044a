package forkshop.judge.score;

import forkshop.judge.rubric.Level;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One line of the score.
 *
 * @param id {@code t10.2a}
 * @param title the criterion's sentence
 * @param level core or depth
 * @param verdict what became of it
 * @param points earned; {@code null} when the verdict is ours, because then nobody knows
 * @param maxPoints the price
 * @param seconds spent on this criterion, scenarios that it was the first to ask for included
 * @param limitSeconds the hang limit that held
 * @param message one line; empty when passed
 * @param explanation the failure as facts, or where an open task stands; {@code null} when there is nothing to tell
 * @param evidence how the judge came to know, one line each
 */
public record CriterionScore(
        String id,
        String title,
        Level level,
        Verdict verdict,
        @Nullable Integer points,
        int maxPoints,
        double seconds,
        double limitSeconds,
        String message,
        @Nullable Explanation explanation,
        List<String> evidence) {

    public CriterionScore {
        evidence = List.copyOf(evidence);
    }

    /** The points that are certain: 0 when nobody knows. */
    public int certainPoints() {
        return points == null ? 0 : points;
    }
}
