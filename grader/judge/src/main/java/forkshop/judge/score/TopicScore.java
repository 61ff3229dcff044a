package forkshop.judge.score;

import forkshop.judge.rubric.Level;
import java.util.List;

/**
 * The score of one topic.
 *
 * @param id {@code t10_mutex}
 * @param title what the scoreboard calls it
 * @param seconds from the first criterion's start to the last one's end
 * @param criteria in the rubric's order, never empty
 */
public record TopicScore(String id, String title, double seconds, List<CriterionScore> criteria) {

    public TopicScore {
        criteria = List.copyOf(criteria);
    }

    /** The points that are certain. */
    public int points() {
        return criteria.stream().mapToInt(CriterionScore::certainPoints).sum();
    }

    /** The certain points of one level. */
    public int points(Level level) {
        return criteria.stream()
                .filter(criterion -> criterion.level() == level)
                .mapToInt(CriterionScore::certainPoints)
                .sum();
    }

    /** The price of the whole topic. */
    public int maxPoints() {
        return criteria.stream().mapToInt(CriterionScore::maxPoints).sum();
    }

    /** The price of one level. */
    public int maxPoints(Level level) {
        return criteria.stream()
                .filter(criterion -> criterion.level() == level)
                .mapToInt(CriterionScore::maxPoints)
                .sum();
    }

    /** Whether every criterion has points. */
    public boolean complete() {
        return criteria.stream().noneMatch(criterion -> criterion.verdict().ours());
    }
}
