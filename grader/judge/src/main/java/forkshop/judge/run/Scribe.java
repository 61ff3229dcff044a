package forkshop.judge.run;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Drawing;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Limits;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes down what became of a criterion, in the language of the run, with the place to look at and the next command. */
final class Scribe {

    private final Rubric rubric;
    private final Prepared prepared;
    private final Language language;

    Scribe(Rubric rubric, Prepared prepared, Language language) {
        this.rubric = rubric;
        this.prepared = prepared;
        this.language = language;
    }

    CriterionScore passed(Rubric.Price price, List<String> evidence) {
        return score(price, Verdict.PASSED, price.points(), Text.same(""), null, evidence);
    }

    CriterionScore notAttempted(Rubric.Price price) {
        Text message = Text.of("%s is still TODO", "%s 还是 TODO", price.task());
        return score(price, Verdict.NOT_ATTEMPTED, 0, message, explanation(price, "", "", List.of()), List.of());
    }

    CriterionScore plain(Rubric.Price price, Verdict verdict, Text message) {
        return score(price, verdict, verdict.ours() ? null : 0, message, null, List.of());
    }

    CriterionScore notCompiled(Rubric.Price price, Prepared.Problem problem) {
        String expected = Text.of("code that compiles and implements the contract", "代码能编译并实现契约")
                .in(language);
        Explanation explanation = new Explanation(
                expected,
                problem.detail().in(language),
                List.of(),
                problem.place().orElseGet(() -> prepared.lookAt(price.task())),
                null,
                rerun());
        return score(price, Verdict.COMPILE_ERROR, 0, problem.message(), explanation, List.of());
    }

    /** A criterion that a play has not earned. A TODO that only the play has met is not attempted, or blocks others. */
    CriterionScore lost(Rubric.Price price, LostCriterion lost, List<String> evidence, Telling telling) {
        if (lost.verdict() == Verdict.NOT_ATTEMPTED) {
            String open = lost.finding().expected().en();
            return open.equals(price.task())
                    ? notAttempted(price)
                    : plain(price, Verdict.BLOCKED, Text.of("%s comes first", "需要先完成 %s", open));
        }
        List<String> drawing = Optional.ofNullable(lost.history())
                .map(history -> draw(history, lost, telling))
                .orElse(List.of());
        Text but = lost.finding().but();
        Explanation explanation = explanation(price, lost.finding().expected().in(language), but.in(language), drawing);
        Integer points = lost.verdict().ours() ? null : 0;
        return score(price, lost.verdict(), points, but, explanation, evidence);
    }

    private List<String> draw(History history, LostCriterion lost, Telling telling) {
        return Drawing.of(history, lost.finding().notes(), language, telling);
    }

    /** Our own fault: nobody's points. */
    CriterionScore ours(Rubric.Price price, Throwable fault) {
        Text message = Text.of(
                "the grader itself failed (%s); this is not your fault and costs no points",
                "评分程序自身出错（%s）；这不是你的错，也不扣分", fault);
        List<String> frames = Arrays.stream(fault.getStackTrace())
                .limit(12)
                .map(StackTraceElement::toString)
                .toList();
        return score(price, Verdict.GRADER_ERROR, null, message, null, frames);
    }

    /** The same score with its time. */
    CriterionScore timed(CriterionScore score, double seconds, Duration limit) {
        return new CriterionScore(
                score.id(),
                score.title(),
                score.level(),
                score.verdict(),
                score.points(),
                score.maxPoints(),
                seconds,
                limit.toMillis() / 1e3,
                score.message(),
                score.explanation(),
                score.evidence());
    }

    private Explanation explanation(Rubric.Price price, String expected, String but, List<String> history) {
        return new Explanation(
                expected, but, history, prepared.lookAt(price.task()), prepared.hint(price.task(), language), rerun());
    }

    private String rerun() {
        return "mvn test -Dtopic=" + rubric.number() + prepared.again();
    }

    private CriterionScore score(
            Rubric.Price price,
            Verdict verdict,
            @Nullable Integer points,
            Text message,
            @Nullable Explanation explanation,
            List<String> evidence) {
        return new CriterionScore(
                price.id(),
                price.title().in(language),
                price.level(),
                verdict,
                points,
                price.points(),
                0,
                Limits.BASE.toSeconds(),
                message.in(language),
                explanation,
                evidence);
    }
}
