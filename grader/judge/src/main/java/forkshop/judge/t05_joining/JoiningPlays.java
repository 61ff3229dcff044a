package forkshop.judge.t05_joining;

import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t05_joining.Foreman;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * The plays of topic t05. The children end when the judge lets them, so it decides who is first and who is last, and sees
 * what the submission does meanwhile.
 */
final class JoiningPlays extends Scenarios {

    /** Longer than the tutorial's naps: who sleeps instead of waiting is still asleep when a child is let go. */
    private static final Duration LONGER_THAN_A_NAP = Duration.ofSeconds(6);

    /** A timed wait cannot be told from a nap. That it goes on is seen by its not having come back. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    private static final Duration SHORT = Duration.ofMillis(300);
    private static final int MANY = 40;

    private final SecureRandom random = new SecureRandom();
    private final Ensemble<Actor> ensemble;

    JoiningPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 4, stage -> stage.start("parent", Foreman.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return JoiningTelling::tell;
    }

    // --- runAll ---

    /** Three children; the one that was started last ends first. */
    History lastStartedFirstDone() {
        return once(
                "last started, first done",
                () -> ensemble.play("last started, first done", (stage, parent) -> {
                    List<Integer> codes =
                            random.ints(1, 100).distinct().limit(3).boxed().toList();
                    runAll(stage, parent, List.of("child 1", "child 2", "child 3"), codes, List.of(2, 1, 0));
                }));
    }

    /** Two children; the first one fails while the other goes on, which then ends well. */
    History oneFails() {
        return once(
                "one fails",
                () -> ensemble.play(
                        "one fails",
                        (stage, parent) -> runAll(
                                stage, parent, List.of("child A", "child B"), List.of(code(), 0), List.of(0, 1))));
    }

    private void runAll(Stage stage, Actor parent, List<String> names, List<Integer> codes, List<Integer> order) {
        Call call = stage.tell(parent, "runAll", names.toArray());
        if (new Gathering(stage, call, names)
                .all(LONGER_THAN_A_NAP, theatre().limits().known())) {
            for (int child : order) {
                stage.settle(LONGER_THAN_A_NAP, call);
                letEnd(stage, names.get(child), codes.get(child));
            }
        } else {
            letThemEndAsTheyCome(stage, call, names, codes);
        }
        stage.finish(call);
    }

    private static void letThemEndAsTheyCome(Stage stage, Call call, List<String> names, List<Integer> codes) {
        for (int child = 0; child < names.size(); child++) {
            if (stage.hasArrived(names.get(child)) || !stage.ended(call)) {
                letEnd(stage, names.get(child), codes.get(child));
            }
        }
    }

    private static void letEnd(Stage stage, String child, int code) {
        Actor actor = stage.arrival(child);
        var unused = stage.tell(actor, "exit", code);
        stage.awaitDeath(actor);
    }

    // --- joinAll ---

    /** Two children end one after the other, long before the limit. */
    History allEndInTime() {
        return once(
                "all end in time",
                () -> ensemble.play("all end in time", (stage, parent) -> {
                    hire(stage, parent, 2);
                    Call call = stage.tell(parent, "joinAll", Limits.OUT_OF_REACH.toMillis());
                    stage.settle(MOMENT, call);
                    dismiss(stage, parent, 2, 2);
                    stage.settle(MOMENT, call);
                    dismiss(stage, parent, 1, 1);
                    stage.finish(call);
                }));
    }

    /** One child has ended already; the two others do not end before the limit. */
    History twoAreLate() {
        return once(
                "two are late",
                () -> ensemble.play("two are late", (stage, parent) -> {
                    hire(stage, parent, 3);
                    dismiss(stage, parent, 1, 1);
                    stage.run(parent, "joinAll", SHORT.toMillis());
                    dismiss(stage, parent, 2, 3);
                }));
    }

    /** Forty children, none of which ends. A limit for each of them would add up to twice what is called a hang. */
    History manyAreLate() {
        return once(
                "many are late",
                () -> ensemble.play("many are late", (stage, parent) -> {
                    Duration limit = theatre().limits().known().multipliedBy(2).dividedBy(MANY);
                    hire(stage, parent, MANY);
                    stage.run(parent, "joinAll", limit.toMillis());
                    dismiss(stage, parent, 1, MANY);
                }));
    }

    /** Two children, none of which ends; the waiting thread is interrupted. */
    History interrupted() {
        return once(
                "interrupted",
                () -> ensemble.play("interrupted", (stage, parent) -> {
                    hire(stage, parent, 2);
                    Call call = stage.tell(parent, "joinAll", Limits.OUT_OF_REACH.toMillis());
                    stage.settle(MOMENT, call);
                    stage.run(parent, "interrupt");
                    stage.finish(call);
                    dismiss(stage, parent, 1, 2);
                }));
    }

    private static void hire(Stage stage, Actor parent, int count) {
        stage.run(parent, "hire", count);
    }

    private void dismiss(Stage stage, Actor parent, int first, int last) {
        String numbers =
                IntStream.rangeClosed(first, last).mapToObj(Integer::toString).collect(Collectors.joining(" "));
        stage.run(parent, "dismiss", (Object[]) (code() + " " + numbers).split(" "));
    }

    private int code() {
        return random.nextInt(1, 100);
    }
}
