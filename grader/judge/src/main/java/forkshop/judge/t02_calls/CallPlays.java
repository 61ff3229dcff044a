package forkshop.judge.t02_calls;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t02_calls.Caller;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/**
 * The plays of topic t02. No child ends before the judge lets it, so whatever the caller does while one is held it does
 * without waiting, and whatever it does only afterwards it has waited with.
 */
final class CallPlays extends Scenarios {

    /** What the judge has measured at the caller: percent of one core. */
    static final String USES = "uses";

    /** What the caller has heard: name of the child, exit code. */
    static final String CALLBACK = "callback";

    /** What the caller has heard: name of the program. */
    static final String FAILURE = "failure";

    /** Longer than the tutorial's naps: who sleeps instead of waiting is still asleep when a child is let go. */
    private static final Duration LONGER_THAN_A_NAP = Duration.ofSeconds(6);

    /** A timed wait cannot be told from a nap. That it goes on is seen by its not having come back. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    /** A second callback is as near as the first one: who has this long done nothing more has finished. */
    private static final Duration QUIET = Duration.ofMillis(300);

    private static final Duration SHORT = Duration.ofMillis(300);

    private final SecureRandom random = new SecureRandom();
    private final Ensemble<Actor> ensemble;

    CallPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 3, stage -> stage.start("caller", Caller.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return CallTelling::tell;
    }

    // --- Synchronous and asynchronous ---

    /** One child, held for a while. */
    History synchronous() {
        return once(
                "synchronous",
                () -> ensemble.play("synchronous", (stage, caller) -> {
                    Call call = stage.tell(caller, "runSync", "child 0");
                    if (comes(stage, "child 0")) {
                        stage.settle(LONGER_THAN_A_NAP, call);
                        measure(stage, caller);
                        letEnd(stage, "child 0");
                    }
                    stage.finish(call);
                }));
    }

    /** Two children; the one that was submitted last ends first. */
    History submitted() {
        return once(
                "submitted",
                () -> ensemble.play("submitted", (stage, caller) -> {
                    Call first = submit(stage, caller, "child 1");
                    Call second = submit(stage, caller, "child 2");
                    measure(stage, caller);
                    List.of("child 2", "child 1").stream()
                            .filter(stage::hasArrived)
                            .forEach(child -> letEnd(stage, child));
                    List.of("child 1", "child 2").forEach(child -> letEndIfItComesNow(stage, child));
                    stage.finish(first, second);
                    listen(stage, caller, "child 1", "child 2");
                }));
    }

    private static Call submit(Stage stage, Actor caller, String child) {
        Call call = stage.tell(caller, "submit", child);
        boolean unused = comes(stage, child);
        stage.settle(LONGER_THAN_A_NAP, call);
        return call;
    }

    private void letEndIfItComesNow(Stage stage, String child) {
        if (!stage.history().of(Event.ENDED, child).isEmpty()) {
            return;
        }
        if (comes(stage, child)) {
            letEnd(stage, child);
        }
    }

    /** A program that is not there. */
    History missing() {
        return once(
                "missing",
                () -> ensemble.play("missing", (stage, caller) -> {
                    String program = "no-such-program-" + random.nextInt(100_000, 1_000_000);
                    stage.run(caller, "submitMissing", program);
                    listen(stage, caller, program);
                }));
    }

    /** Waits until the caller has heard of each of {@code names}, and then until nothing moves in it any more. */
    private static void listen(Stage stage, Actor caller, String... names) {
        boolean unused =
                stage.happens(history -> List.of(names).stream().allMatch(name -> Minutes.heard(history, name) > 0));
        Call stay = stage.tell(caller, "stay");
        stage.settle(QUIET, stay);
        stage.run(caller, "leave");
        stage.finish(stay);
    }

    private static boolean comes(Stage stage, String child) {
        boolean come =
                stage.happens(history -> !history.of(Event.CONNECTED, child).isEmpty());
        if (come) {
            var unused = stage.arrival(child);
        }
        return come;
    }

    private void letEnd(Stage stage, String child) {
        Actor actor = stage.arrival(child);
        var unused = stage.tell(actor, "exit", code());
        stage.awaitDeath(actor);
    }

    // --- Non-blocking and blocking ---

    /** A process is looked at while it is held, and when it has ended. */
    History polled() {
        return once(
                "polled",
                () -> ensemble.play("polled", (stage, caller) -> {
                    stage.run(caller, "hold");
                    Call call = stage.tell(caller, "poll");
                    stage.settle(LONGER_THAN_A_NAP, call);
                    stage.run(caller, "release", code());
                    stage.finish(call);
                    stage.run(caller, "poll");
                }));
    }

    /** The process ends long before the limit; then it is waited for once more. */
    History awaited() {
        return once(
                "awaited",
                () -> ensemble.play("awaited", (stage, caller) -> {
                    stage.run(caller, "hold");
                    Call call = stage.tell(caller, "await", Limits.OUT_OF_REACH.toMillis());
                    stage.settle(MOMENT, call);
                    measure(stage, caller);
                    stage.run(caller, "release", code());
                    stage.finish(call);
                    stage.run(caller, "await", Limits.OUT_OF_REACH.toMillis());
                }));
    }

    /** The process does not end before the limit. */
    History awaitedInVain() {
        return once(
                "awaited in vain",
                () -> ensemble.play("awaited in vain", (stage, caller) -> {
                    stage.run(caller, "hold");
                    Call call = stage.tell(caller, "await", SHORT.toMillis());
                    boolean unused = stage.happens(
                            history -> Minutes.back(history, call.number()).isPresent());
                    stage.run(caller, "release", code());
                    stage.finish(call);
                }));
    }

    // --- From outside ---

    private static void measure(Stage stage, Actor caller) {
        CpuShare.of(caller.outsidePid()).ifPresent(percent -> stage.note(USES, percent));
    }

    /** Neither what a program that ended well tells, nor what one that failed for no special reason does. */
    private int code() {
        return random.nextInt(2, 100);
    }
}
