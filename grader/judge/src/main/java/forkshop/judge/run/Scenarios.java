package forkshop.judge.run;

import forkshop.judge.Text;
import forkshop.judge.check.Check;
import forkshop.judge.check.Finding;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.judge.stage.Thrown;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;

/**
 * The scenarios of a topic. Each is played once, on first demand, and its history serves every criterion that asks for
 * it; so does its failure.
 */
public abstract class Scenarios implements AutoCloseable {

    /** How often a scenario is played when the judge itself fails at it. */
    private static final int TRIES = 3;

    private final Theatre theatre;
    private final Map<String, Supplier<History>> played = new HashMap<>();
    private final List<History> judged = new ArrayList<>();

    /** The scenarios that play in {@code theatre}. */
    protected Scenarios(Theatre theatre) {
        this.theatre = theatre;
    }

    /** Where they play. */
    protected final Theatre theatre() {
        return theatre;
    }

    /** A scenario as a play on a stage. */
    @FunctionalInterface
    protected interface Scene {
        void play(Stage stage);
    }

    /** Plays {@code scene} with at most {@code actors} processes, the first time it is asked for. */
    protected final History once(String name, int actors, Scene scene) {
        return once(name, () -> play(name, actors, scene));
    }

    private History play(String name, int actors, Scene scene) {
        try (Stage stage = theatre.open(actors)) {
            stage.begin(name);
            scene.play(stage);
            History history = stage.history();
            stage.end();
            return history;
        }
    }

    /** Remembers the history, or the failure, of {@code play} under {@code name}. */
    protected final History once(String name, Supplier<History> play) {
        Supplier<History> known = played.get(name);
        if (known == null) {
            known = outcome(play);
            played.put(name, known);
        }
        return known.get();
    }

    /** Plays until the submission, not the judge, has decided it; after three tries the judge's own failure stands. */
    private static Supplier<History> outcome(Supplier<History> play) {
        Supplier<History> outcome = attempt(play);
        for (int tries = 1; tries < TRIES && failedByOurFault(outcome); tries++) {
            outcome = attempt(play);
        }
        return outcome;
    }

    private static Supplier<History> attempt(Supplier<History> play) {
        try {
            History history = play.get();
            return () -> history;
        } catch (RuntimeException failure) {
            return () -> {
                throw failure;
            };
        }
    }

    private static boolean failedByOurFault(Supplier<History> outcome) {
        try {
            History unused = outcome.get();
            return false;
        } catch (LostCriterion lost) {
            return lost.verdict().ours();
        } catch (RuntimeException ours) {
            return true;
        }
    }

    /**
     * Judges {@code history}.
     *
     * @throws LostCriterion as {@code CRASHED} when the check fails in a play where the submission threw, else as
     *     {@code FAILED}
     */
    public final void judge(History history, Check check) {
        judged.add(history);
        Finding finding = check.judge(history);
        if (!finding.passed()) {
            throw lost(history, finding);
        }
    }

    private LostCriterion lost(History history, Finding finding) {
        List<Event> threw =
                history.of(Event.THREW).stream().filter(this::isUnasked).toList();
        if (threw.isEmpty()) {
            return new LostCriterion(Verdict.FAILED, finding, history);
        }
        Text thrown = Thrown.text(threw.get(0).facts(), theatre::isOfSubmission);
        Text but = finding.but().then(new Text("; ", "；")).then(thrown);
        return new LostCriterion(
                Verdict.CRASHED, new Finding(false, finding.expected(), but, finding.notes()), history);
    }

    /** Whether an exception is the submission's own, rather than one that the judge has put there. */
    protected boolean isUnasked(Event threw) {
        return true;
    }

    /** How the events of these scenarios are put into words. */
    protected Telling telling() {
        return Telling.PLAIN;
    }

    /** How the judge came to know, for all that was judged since this was last asked. */
    final List<String> evidence() {
        List<String> evidence = judged.stream()
                .distinct()
                .flatMap(history -> history.evidence().stream().map(line -> history.scenario() + ": " + line))
                .toList();
        judged.clear();
        return evidence;
    }

    /** Ends whatever the scenarios still hold. */
    @Override
    public void close() {}
}
