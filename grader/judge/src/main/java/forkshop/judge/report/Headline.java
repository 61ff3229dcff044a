package forkshop.judge.report;

import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** The sentences that say what a score comes to, and with what reservations. */
final class Headline {

    private Headline() {}

    /** The total in one sentence. */
    static Text total(Score score) {
        if (score.untouched() && score.finished()) {
            return untouched(score);
        }
        int points = score.points();
        int max = score.maxPoints();
        if (!score.finished()) {
            return Text.of("did not finish: at least %d of %s", "没有跑完：满分 %3$d，至少得 %1$d 分", points, points(max), max);
        }
        if (!score.complete()) {
            return Text.of("at least %d of %s", "满分 %3$d，至少得 %1$d 分", points, points(max), max);
        }
        return score.outcome() == Outcome.FULL_SCORE
                ? Text.of("%d of %s: full score", "满分 %3$d，得 %1$d 分：全部拿到", points, points(max), max)
                : Text.of("%d of %s", "满分 %3$d，得 %1$d 分", points, points(max), max);
    }

    /** The total by level; a level that no criterion has is left out. */
    static Text levels(Score score) {
        Text core = level(Level.CORE, "core", "core（核心）", score);
        Text depth = level(Level.DEPTH, "depth", "depth（深入）", score);
        boolean both = score.maxPoints(Level.CORE) > 0 && score.maxPoints(Level.DEPTH) > 0;
        return core.then(new Text(both ? ", " : "", both ? "，" : "")).then(depth);
    }

    private static Text level(Level level, String en, String zh, Score score) {
        int max = score.maxPoints(level);
        return max == 0 ? Text.same("") : Text.of(en + " %d of %d", zh + "%d/%d", score.points(level), max);
    }

    /** What must be known beside the total: parts left out, an early end, faults of ours. */
    static List<Text> reservations(Score score) {
        List<Text> reservations = new ArrayList<>();
        addSelection(score, reservations);
        if (!score.finished()) {
            reservations.add(new Text(
                    "This grading did not finish; that is no verdict on the submission. Run it again.",
                    "这次评分没有跑完，这不是对提交内容的判定。请再跑一次。"));
            return reservations;
        }
        addUnjudged(score, reservations);
        addNotHere(score, reservations);
        return reservations;
    }

    private static Text untouched(Score score) {
        String max = points(score.maxPoints());
        if (score.selection() == null || score.isAssignment()) {
            return Text.of(
                    "0 of %s: every topic is still TODO, that is how it should look",
                    "满分 %2$d，得 0 分：所有主题都还是 TODO，一开始就该是这样", max, score.maxPoints());
        }
        return Text.of(
                "0 of %s: %s is still TODO, that is how it should look",
                "满分 %3$d，得 0 分：%2$s 还是 TODO，一开始就该是这样", max, topics(score), score.maxPoints());
    }

    private static void addSelection(Score score, List<Text> reservations) {
        String selection = score.selection();
        if (score.isAssignment()) {
            reservations.add(Text.of("The assignment (%s): %s.", "本次作业（%s）：%s。", Score.COURSE, topics(score)));
        } else if (selection != null) {
            reservations.add(
                    Text.of("Only %s was graded (%s).", "只评了 %s（%s）。", topics(score), TerminalText.line(selection)));
        }
        if (score.level().equals("core")) {
            reservations.add(
                    score.isAssignment()
                            ? new Text("It has the core criteria only.", "只包含核心（core）标准。")
                            : new Text(
                                    "Only the core criteria were graded (-Dlevel=core).",
                                    "只评了核心（core）标准（-Dlevel=core）。"));
        }
    }

    private static void addUnjudged(Score score, List<Text> reservations) {
        List<CriterionScore> unjudged = having(score, Verdict::ours);
        if (!unjudged.isEmpty()) {
            reservations.add(Text.of(
                    "%s (%s) could not be judged: our fault, no points taken: %s.",
                    "有 %4$d 条标准（%5$d 分）未能判定：这是评分程序的问题，没有扣分：%3$s。",
                    criteria(unjudged.size()),
                    points(price(unjudged)),
                    ids(unjudged),
                    unjudged.size(),
                    price(unjudged)));
        }
    }

    private static void addNotHere(Score score, List<Text> reservations) {
        List<CriterionScore> elsewhere = having(score, verdict -> verdict == Verdict.NOT_GRADABLE_HERE);
        if (!elsewhere.isEmpty()) {
            reservations.add(Text.of(
                    "%s (%s) cannot be judged on this system; Linux can: %s.",
                    "有 %4$d 条标准（%5$d 分）在本系统上无法判定，在 Linux 上可以：%3$s。",
                    criteria(elsewhere.size()),
                    points(price(elsewhere)),
                    ids(elsewhere),
                    elsewhere.size(),
                    price(elsewhere)));
        }
    }

    private static List<CriterionScore> having(Score score, Predicate<Verdict> wanted) {
        return score.criteria()
                .filter(criterion -> wanted.test(criterion.verdict()))
                .toList();
    }

    private static int price(List<CriterionScore> criteria) {
        return criteria.stream().mapToInt(CriterionScore::maxPoints).sum();
    }

    private static String ids(List<CriterionScore> criteria) {
        return criteria.stream().map(CriterionScore::id).collect(Collectors.joining(", "));
    }

    private static String topics(Score score) {
        return score.topics().stream().map(TopicScore::id).collect(Collectors.joining(", "));
    }

    private static String points(int number) {
        return number == 1 ? "1 point" : number + " points";
    }

    private static String criteria(int number) {
        return number == 1 ? "1 criterion" : number + " criteria";
    }
}
