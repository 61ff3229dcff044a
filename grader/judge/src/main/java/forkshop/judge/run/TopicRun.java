package forkshop.judge.run;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Telling;
import forkshop.judge.rubric.Needs;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Curtain;
import forkshop.judge.stage.Theatre;
import forkshop.judge.stage.nursery.ProcFs;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** One topic of a run: settles what needs no play, judges the rest, and collects the scores. */
final class TopicRun {

    private final Run run;
    private final Rubric rubric;
    private final Prepared prepared;
    private final Scribe scribe;
    private final long start = System.nanoTime();
    private final Map<String, CriterionScore> scores = new LinkedHashMap<>();
    private final Map<String, String> timedOut = new HashMap<>();
    private @Nullable Scenarios scenarios;

    TopicRun(Run run, Rubric rubric, Prepared prepared) {
        this.run = run;
        this.rubric = rubric;
        this.prepared = prepared;
        this.scribe = new Scribe(rubric, prepared, run.language());
    }

    /** A criterion's part of a JUnit test method. */
    @FunctionalInterface
    interface Judging {
        void judge() throws Throwable;
    }

    // --- Without a play ---

    /** The score of a criterion that no process has to play for. */
    Optional<CriterionScore> settledBeforehand(String id) {
        Rubric.Price price = rubric.price(id);
        Optional<CriterionScore> settled = tooLate(price)
                .or(() -> notHere(price))
                .or(() -> notCompiled(price))
                .or(() -> notAttempted(price))
                .or(() -> blocked(price));
        settled.ifPresent(score -> scores.put(id, score));
        return settled;
    }

    private Optional<CriterionScore> tooLate(Rubric.Price price) {
        Curtain curtain = prepared.theatre().limits().curtain();
        return curtain.fallen()
                ? Optional.of(scribe.plain(price, curtain.verdict(), curtain.sentence()))
                : Optional.empty();
    }

    private Optional<CriterionScore> notHere(Rubric.Price price) {
        boolean windows = System.getProperty("os.name").startsWith("Windows");
        boolean lacking = (price.on().contains(Needs.LINUX) && !ProcFs.available())
                || (price.on().contains(Needs.POSIX) && windows);
        return lacking
                ? Optional.of(scribe.plain(
                        price, Verdict.NOT_GRADABLE_HERE, Text.of("graded in CI, on Linux", "在 CI（Linux）中评分")))
                : Optional.empty();
    }

    private Optional<CriterionScore> notCompiled(Rubric.Price price) {
        return prepared.problem(rubric.task(price.task())).map(problem -> scribe.notCompiled(price, problem));
    }

    private Optional<CriterionScore> notAttempted(Rubric.Price price) {
        return prepared.isOpen(price.task()) ? Optional.of(scribe.notAttempted(price)) : Optional.empty();
    }

    private Optional<CriterionScore> blocked(Rubric.Price price) {
        Optional<String> open = price.needs().stream()
                .filter(task -> prepared.isOpen(task)
                        || prepared.problem(rubric.task(task)).isPresent())
                .findFirst();
        return open.map(task -> scribe.plain(price, Verdict.BLOCKED, Text.of("%s comes first", "需要先完成 %s", task)))
                .or(() -> Optional.ofNullable(timedOut.get(price.task()))
                        .map(criterion -> scribe.plain(
                                price,
                                Verdict.BLOCKED,
                                Text.of("%s has timed out; mend that first", "%s 超时；请先修复它", criterion))));
    }

    // --- With a play ---

    /** The topic's scenarios, made on first demand. */
    Scenarios scenarios(Class<? extends Scenarios> type) {
        if (scenarios == null) {
            scenarios = make(type, prepared.theatre());
        }
        return scenarios;
    }

    private static Scenarios make(Class<? extends Scenarios> type, Theatre theatre) {
        try {
            Constructor<? extends Scenarios> constructor = type.getDeclaredConstructor(Theatre.class);
            constructor.setAccessible(true);
            return constructor.newInstance(theatre);
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Judges a criterion. When the judge itself fails, it tries again: never a pass, never a zero. */
    CriterionScore judge(String id, Judging judging) {
        Rubric.Price price = rubric.price(id);
        long begun = System.nanoTime();
        CriterionScore score = attempt(price, judging);
        double seconds = (System.nanoTime() - begun) / 1e9;
        CriterionScore timed =
                scribe.timed(score, seconds, prepared.theatre().limits().known());
        scores.put(id, timed);
        if (timed.verdict() == Verdict.TIMEOUT) {
            timedOut.put(price.task(), id);
        }
        return timed;
    }

    /** Whatever seems to be seen when the curtain has fallen comes of that. */
    private CriterionScore attempt(Rubric.Price price, Judging judging) {
        CriterionScore seen = outcome(price, judging);
        return tooLate(price).orElse(seen);
    }

    private CriterionScore outcome(Rubric.Price price, Judging judging) {
        try {
            judging.judge();
            return scribe.passed(price, evidence());
        } catch (LostCriterion lost) {
            return scribe.lost(price, lost, evidence(), telling());
        } catch (Throwable ours) {
            return scribe.ours(price, ours);
        }
    }

    private Telling telling() {
        return scenarios == null ? Telling.PLAIN : scenarios.telling();
    }

    private List<String> evidence() {
        return scenarios == null ? List.of() : scenarios.evidence();
    }

    /** Ends what the scenarios hold, and hands in the score. */
    void end() {
        if (scenarios != null) {
            scenarios.close();
        }
        double seconds = (System.nanoTime() - start) / 1e9;
        run.ended(new TopicScore(
                rubric.id(),
                rubric.title().in(run.language()),
                seconds,
                rubric.criteria().stream()
                        .map(price -> Optional.ofNullable(scores.get(price.id()))
                                .orElseGet(() -> Unjudged.score(price, Unjudged.MESSAGE, run.language())))
                        .toList()));
    }
}
