package forkshop.judge.report;

import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.TopicScore;

/** Points as a table shows them: {@code 3/14}, {@code 3+/14} for at least three, {@code ?/3} when nobody knows. */
final class Points {

    private Points() {}

    static String of(CriterionScore criterion) {
        Integer points = criterion.points();
        return (points == null ? "?" : points.toString()) + "/" + criterion.maxPoints();
    }

    static String of(TopicScore topic) {
        return topic.points() + (topic.complete() ? "/" : "+/") + topic.maxPoints();
    }

    /** Of one level; {@code -} where a topic has none of it. */
    static String of(TopicScore topic, Level level) {
        int max = topic.maxPoints(level);
        if (max == 0) {
            return "-";
        }
        boolean certain = topic.criteria().stream()
                .noneMatch(criterion ->
                        criterion.level() == level && criterion.verdict().ours());
        return topic.points(level) + (certain ? "/" : "+/") + max;
    }
}
