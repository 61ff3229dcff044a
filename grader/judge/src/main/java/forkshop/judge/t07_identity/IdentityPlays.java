package forkshop.judge.t07_identity;

import forkshop.judge.Text;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t07_identity.Keeper;
import java.security.SecureRandom;
import java.time.Duration;

/**
 * The plays of topic t07. One parent plays in all of them; every child dies in its own, so each play hires a fresh one.
 */
final class IdentityPlays extends Scenarios {

    /** A timed wait cannot be told from a nap. That it goes on is seen by its not having come back. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    private static final Duration SHORT = Duration.ofMillis(300);

    private final SecureRandom random = new SecureRandom();
    private final Ensemble<Actor> ensemble;

    IdentityPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 3, stage -> stage.start("parent", Keeper.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return IdentityTelling::tell;
    }

    // --- Who are they? ---

    /** Parent and child tell their pids; the judge reads both parents from the operating system. */
    History introductions() {
        return once(
                "introductions",
                () -> ensemble.play("introductions", (stage, parent) -> {
                    Actor child = hire(stage, parent, "child 1");
                    introduce(stage, parent);
                    introduce(stage, child);
                    stage.kill(child);
                }));
    }

    private static void introduce(Stage stage, Actor actor) {
        long parent = ProcessHandle.of(actor.outsidePid())
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
        stage.note("parent", actor.name(), stage.inside(parent));
        stage.run(actor, "pids");
    }

    // --- Do they live? ---

    /** A child is looked at before and after its end. */
    History alive() {
        return once(
                "alive",
                () -> ensemble.play("alive", (stage, parent) -> {
                    stage.run(parent, "sleeper", "sleeper 1");
                    stage.run(parent, "alive", "sleeper 1");
                    stage.run(parent, "tell", "sleeper 1", code());
                    stage.run(parent, "await", "sleeper 1");
                    stage.run(parent, "alive", "sleeper 1");
                }));
    }

    /** A child ends while somebody waits for that. */
    History exit() {
        return once(
                "exit",
                () -> ensemble.play("exit", (stage, parent) -> {
                    stage.run(parent, "sleeper", "sleeper 2");
                    Call end = stage.tell(parent, "end", "sleeper 2");
                    stage.settle(MOMENT, end);
                    stage.run(parent, "tell", "sleeper 2", code());
                    stage.run(parent, "await", "sleeper 2");
                    stage.finish(end);
                }));
    }

    /** Two children are ended by the harness: one by SIGTERM, one by SIGKILL. */
    History signals() {
        return once(
                "signals",
                () -> ensemble.play("signals", (stage, parent) -> {
                    stage.run(parent, "sleeper", "sleeper 3");
                    stage.run(parent, "sleeper", "sleeper 4");
                    stage.run(parent, "signal", "sleeper 3", "TERM");
                    stage.run(parent, "signal", "sleeper 4", "KILL");
                    stage.run(parent, "end", "sleeper 3");
                    stage.run(parent, "end", "sleeper 4");
                }));
    }

    private int code() {
        return random.nextInt(1, 100);
    }

    // --- How are they ended? ---

    /** A child is terminated. When its hook has come to the gate, it is let pass. */
    History terminated() {
        return once(
                "terminate",
                () -> ensemble.play("terminate", (stage, parent) -> {
                    Actor child = hire(stage, parent, "child 2");
                    Call life = live(stage, child);
                    stage.run(parent, "terminate", child.name());
                    letFinish(stage, child, life);
                    stage.run(parent, "words", child.name());
                }));
    }

    /** A child is killed; should its hook run, it may. */
    History killed() {
        return once(
                "kill",
                () -> ensemble.play("kill", (stage, parent) -> {
                    Actor child = hire(stage, parent, "child 3");
                    Call life = live(stage, child);
                    stage.run(parent, "kill", child.name());
                    letFinish(stage, child, life);
                }));
    }

    /** A child with a family of its own is stopped, and has more time than it takes to call a wait a hang. */
    History polite() {
        return once(
                "a polite child",
                () -> ensemble.play("a polite child", (stage, parent) -> {
                    Actor child = hire(stage, parent, "child 4");
                    Family family = family(stage, child);
                    Call life = live(stage, child);
                    Call stop = stage.tell(parent, "stop", child.name(), Limits.OUT_OF_REACH.toMillis());
                    if (stage.happens(history -> stage.atGate(life) || child.dead() || stage.ended(stop))) {
                        stage.settle(MOMENT, stop);
                    }
                    letFinish(stage, child, life);
                    stage.finish(stop);
                    family.look(stage);
                }));
    }

    /** The same, but its hook never passes the gate, and the grace is short. */
    History stubborn() {
        return once(
                "a stubborn child",
                () -> ensemble.play("a stubborn child", (stage, parent) -> {
                    Actor child = hire(stage, parent, "child 5");
                    Family family = family(stage, child);
                    live(stage, child);
                    stage.run(parent, "stop", child.name(), SHORT.toMillis());
                    boolean gone = stage.happens(history -> child.dead());
                    stage.note(gone ? "gone" : "left", child.name());
                    if (!gone) {
                        stage.kill(child);
                    }
                    family.look(stage);
                }));
    }

    private static Actor hire(Stage stage, Actor parent, String name) {
        stage.run(parent, "hire", name);
        return stage.arrival(name);
    }

    private static Family family(Stage stage, Actor child) {
        return Family.of(stage, stage.result(stage.run(child, "family")));
    }

    /** The call by which the child lives; its hook's gate is closed to it. */
    private Call live(Stage stage, Actor child) {
        Call life = stage.tell(child, "live", "bye " + Long.toHexString(random.nextLong()));
        stage.await(
                Text.of("%s lives", "%s 存活", child.name()),
                history -> !history.of("lives", child.name()).isEmpty());
        return life;
    }

    /** Waits until the child's hook is at the gate and opens it. A child that nobody has asked or killed ends, too. */
    private static void letFinish(Stage stage, Actor child, Call life) {
        if (stage.happens(history -> stage.atGate(life) || child.dead())) {
            stage.pass(life);
        }
        if (!stage.happens(history -> child.dead())) {
            stage.kill(child);
        }
    }
}
