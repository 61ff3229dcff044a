package forkshop.judge.t04_commands;

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
import forkshop.t04_commands.Load;
import forkshop.t04_commands.Operator;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/**
 * The plays of topic t04. The command that the submission runs does what the judge says, step by step. A step that cannot
 * be done because nobody serves the command's pipes is seen by everybody's sleep; the judge then ends the command, and the
 * submission with what it has got.
 */
final class CommandPlays extends Scenarios {

    /** A step of the command that was not possible: its name. */
    static final String STUCK = "stuck";

    /** The judge sees processes of the command alive: their pids. */
    static final String LIVE = "live";

    /** The judge sees that they have ended. */
    static final String GONE = "gone";

    /** The judge has to end what still lives. */
    static final String ENDS = "ends them";

    private static final Duration FOR_EVER = Duration.ofHours(1);
    private static final Duration STILL = Duration.ofSeconds(3);

    /** Longer than the tutorial's naps. */
    private static final Duration LONGER_THAN_A_NAP = Duration.ofSeconds(6);

    /** Enough for a shell to start in, unless the machine is very busy; then it is tried again with more. */
    private static final Duration FIRST_LIMIT = Duration.ofMillis(400);

    private static final int TRIES = 6;

    private final SecureRandom random = new SecureRandom();
    private final Ensemble<Actor> ensemble;

    CommandPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 3, stage -> stage.start("caller", Operator.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return CommandTelling::tell;
    }

    // --- What goes through the pipes ---

    /** A little text in, a little text out. */
    History smallTalk() {
        return once(
                "small talk",
                () -> ensemble.play(
                        "small talk",
                        (stage, caller) -> talk(stage, caller, "command 1", Load.TEXT, 200, List.of("read", "write"))));
    }

    /** Bytes that are no text. */
    History anyBytes() {
        return once(
                "any bytes",
                () -> ensemble.play(
                        "any bytes",
                        (stage, caller) ->
                                talk(stage, caller, "command 2", Load.BINARY, 2_000, List.of("read", "write"))));
    }

    /** Sixteen times as much as a pipe holds, through all three pipes; the command writes before it reads. */
    History flood() {
        return once(
                "flood",
                () -> ensemble.play(
                        "flood",
                        (stage, caller) ->
                                talk(stage, caller, "command 3", Load.TEXT, 1024 * 1024, List.of("write", "read"))));
    }

    private void talk(Stage stage, Actor caller, String name, String kind, int length, List<String> steps) {
        Call call = run(stage, caller, name, kind, length);
        Optional<Actor> command = comes(stage, name);
        if (command.isPresent()) {
            boolean done = steps.stream().allMatch(step -> does(stage, caller, command.get(), step, kind, length));
            if (done) {
                letEnd(stage, caller, command.get());
            } else {
                stage.kill(command.get());
            }
        }
        stage.finish(call);
    }

    private Call run(Stage stage, Actor caller, String name, String kind, int length) {
        return stage.tell(caller, "run", name, FOR_EVER.toMillis(), kind, length, random.nextLong());
    }

    private static Optional<Actor> comes(Stage stage, String command) {
        boolean come =
                stage.happens(history -> !history.of(Event.CONNECTED, command).isEmpty());
        return come ? Optional.of(stage.arrival(command)) : Optional.empty();
    }

    private boolean does(Stage stage, Actor caller, Actor command, String step, String kind, int length) {
        Call call = step.equals("read")
                ? stage.tell(command, step)
                : stage.tell(command, step, kind, length, random.nextLong(), random.nextLong());
        boolean done = Movement.until(
                () -> stage.ended(call), STILL, theatre().limits(), caller.outsidePid(), command.outsidePid());
        if (!done) {
            stage.note(STUCK, step);
        }
        return done;
    }

    /** The command ends when the submission has had the time to take what is in the pipes. */
    private void letEnd(Stage stage, Actor caller, Actor command) {
        Movement.calm(caller.outsidePid());
        var unused = stage.tell(command, "exit", random.nextInt(2, 100));
        stage.awaitDeath(command);
    }

    // --- What cannot be run ---

    /** A program that is not there. */
    History missing() {
        return once(
                "missing",
                () -> ensemble.play(
                        "missing",
                        (stage, caller) ->
                                stage.run(caller, "missing", "no-such-program-" + random.nextInt(100_000, 1_000_000))));
    }

    // --- Whom a command leaves ---

    /** The command ends; a process that it has started keeps its pipes open. */
    History grandchild() {
        return once(
                "grandchild",
                () -> ensemble.play("grandchild", (stage, caller) -> {
                    Call call = run(stage, caller, "command 4", Load.TEXT, 0);
                    Optional<Actor> command = comes(stage, "command 4");
                    if (command.isPresent()) {
                        boolean unused = does(stage, caller, command.get(), "write", Load.TEXT, 200);
                        Family left = new Family(raise(stage, command.get()));
                        letEnd(stage, caller, command.get());
                        boolean back = Movement.until(
                                () -> stage.ended(call),
                                LONGER_THAN_A_NAP,
                                theatre().limits(),
                                caller.outsidePid());
                        noteLiving(stage, left);
                        stage.note(ENDS, back);
                        left.end();
                    }
                    stage.finish(call);
                }));
    }

    private static List<Long> raise(Stage stage, Actor command) {
        return stage.result(stage.run(command, "raise")).stream()
                .map(Long::valueOf)
                .map(stage::outside)
                .toList();
    }

    private static void noteLiving(Stage stage, Family family) {
        if (family.lives()) {
            stage.note(LIVE, family.pids().toArray());
        }
    }

    /** A shell and its child outlive the limit. */
    History family() {
        return once(
                "family",
                () -> ensemble.play("family", (stage, caller) -> {
                    Duration limit = FIRST_LIMIT;
                    boolean seen = false;
                    for (int tries = 0; tries < TRIES && !seen; tries++) {
                        stage.begin("family");
                        seen = family(stage, caller, limit, "family" + tries);
                        limit = limit.multipliedBy(2);
                    }
                    if (!seen) {
                        throw new IllegalStateException("the shells did not start in time");
                    }
                }));
    }

    /** Returns whether it could be seen what the submission does at the limit, or that it does not even wait for it. */
    private boolean family(Stage stage, Actor caller, Duration limit, String files) {
        Call call = stage.tell(caller, "family", stage.folder().resolve(files), limit.toMillis());
        Family family = Family.announcedIn(stage, files, Limits.BASE, () -> stage.ended(call));
        noteLiving(stage, family);
        Movement.until(() -> stage.ended(call), limit.plus(STILL), theatre().limits(), caller.outsidePid());
        boolean back = stage.ended(call);
        if (back && family.endsSoon()) {
            stage.note(GONE);
        } else {
            stage.note(ENDS, back);
        }
        family.end();
        stage.finish(call);
        return !Overtime.of(stage.history()).tooShort();
    }
}
