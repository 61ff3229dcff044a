package forkshop.judge.batch;

import forkshop.judge.Text;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import java.time.Duration;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * How one judge process ended.
 *
 * @param score its last report: an unfinished one when it was ended; empty when it did not come so far
 * @param over the budget, when that had passed
 * @param killed how many processes, itself included, had to be killed
 * @param trouble why it ended without a finished report
 */
record Attempt(Optional<Score> score, Optional<Duration> over, int killed, Text trouble) {

    /** A judge that could not be started at all. */
    static Attempt failed(String why) {
        return new Attempt(
                Optional.empty(), Optional.empty(), 0, Text.of("no judge could be started: %s", "无法启动评分进程：%s", why));
    }

    Standing standing() {
        if (finished()) {
            Score known = score.orElseThrow();
            return known.problem() != null ? Standing.REFUSED : known.complete() ? Standing.GRADED : Standing.UNDECIDED;
        }
        return over.isPresent() ? Standing.OVER_BUDGET : Standing.UNDECIDED;
    }

    private boolean finished() {
        return score.filter(Score::finished).isPresent();
    }

    /** How many criteria have no points. */
    long undecided() {
        return score.map(known -> known.criteria()
                        .filter(criterion -> criterion.verdict().ours())
                        .count())
                .orElse(Long.MAX_VALUE);
    }

    /** What there is to say besides the points. */
    Text remark() {
        return switch (standing()) {
            case REFUSED -> Text.same(String.valueOf(score.orElseThrow().problem()));
            case OVER_BUDGET ->
                Text.of(
                        "not done after %d s; ended with all its processes (%d)",
                        "%d 秒后仍未完成；已连同其全部进程（%d 个）一起结束", over.orElseThrow().toSeconds(), killed);
            case UNDECIDED ->
                finished()
                        ? Text.of("could not be judged, by our fault: %s", "未能判定，是评分程序的问题：%s", undecidedIds())
                        : trouble;
            default -> Text.same("");
        };
    }

    private String undecidedIds() {
        return score.orElseThrow()
                .criteria()
                .filter(criterion -> criterion.verdict().ours())
                .map(CriterionScore::id)
                .collect(Collectors.joining(" "));
    }
}
