package forkshop.judge.t03_spawning;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.judge.stage.nursery.Captured;
import forkshop.judge.stage.nursery.Nursling;
import forkshop.t03_spawning.Parent;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.Optional;
import java.util.function.BiConsumer;
import java.util.stream.Stream;

/** The plays of topic t03. One parent plays in all of them; its children come from the submission. */
final class SpawningPlays extends Scenarios {

    /** A timed wait cannot be told from a nap. That it goes on is seen by its not having come back. */
    private static final Duration MOMENT = Duration.ofMillis(150);

    /** The task of those who are asked how a child has ended. */
    private static final Text ASKING = Text.same("t03.4");

    private final SecureRandom random = new SecureRandom();
    private final Ensemble<Actor> ensemble;

    SpawningPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 3, stage -> stage.start(Family.PARENT, Parent.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return SpawningTelling::tell;
    }

    // --- Programs ---

    /** Two programs are started; then one of them exits, and the other one throws. */
    History twoPrograms() {
        return play("two programs", (stage, parent) -> {
            Brood brood = new Brood(stage);
            Call first = stage.tellFree(parent, "spawn", difficult("child 1"));
            Optional<Actor> one = brood.comesBy(first);
            Call second = stage.tellFree(parent, "spawn", "child 2", nonce());
            Optional<Actor> two = brood.comesBy(second);
            String word = nonce();
            one.ifPresent(child -> {
                print(stage, child, word);
                write(stage, parent, first, child);
                brood.ends(child, "exit", code());
            });
            two.or(() -> brood.comesBy(second)).ifPresent(child -> brood.ends(child, "throw", "mishap " + nonce()));
            stage.finish(first, second);
            one.ifPresent(child -> lookFor(stage, parent, word));
            askForTheCode(stage, parent, first, "child 1");
            askForTheCode(stage, parent, second, "child 2");
        });
    }

    /** Lets the parent write to the first program, and {@code child}, which is that, read it. */
    private void write(Stage stage, Actor parent, Call spawn, Actor child) {
        if (Family.hasReturned(stage.history(), spawn.number())) {
            stage.run(parent, "write", "child 1", nonce());
        }
        if (Streams.areWritten(stage.history())) {
            Call read = stage.tellFree(child, "read");
            var unused = stage.happens(history -> stage.ended(read));
        }
    }

    /** Lets {@code child} print {@code word}; it is on its way when this comes back. */
    private static void print(Stage stage, Actor child, String word) {
        Call print = stage.tellFree(child, "print", word);
        var unused = stage.happens(history -> stage.ended(print));
    }

    /** Notes on which outputs of the parent {@code word} has come out. Its child has ended: nobody has to be waited for. */
    private static void lookFor(Stage stage, Actor parent, String word) {
        Nursling ours = parent.nursling().orElseThrow();
        var unused = stage.happens(history -> has(ours.stdout(), word) && has(ours.stderr(), word));
        stage.note(Streams.CAME_OUT, has(ours.stdout(), word), has(ours.stderr(), word));
    }

    private static boolean has(Captured output, String word) {
        return output.text().contains(word);
    }

    private Object[] difficult(String name) {
        return Stream.of(
                        name,
                        nonce(),
                        "two  words ",
                        "",
                        "\"",
                        "it's",
                        "\\",
                        "a\\\"b",
                        "$HOME *",
                        "-Dx=y",
                        "@" + name,
                        "饺子 🥟")
                .toArray();
    }

    private static void askForTheCode(Stage stage, Actor parent, Call spawn, String child) {
        if (Family.hasReturned(stage.history(), spawn.number())) {
            stage.run(parent, "code", child);
        }
    }

    // --- Objects ---

    /** An object is started, and started again while it runs. When it has returned, it is started once more. */
    History letter() {
        return play("a letter", (stage, parent) -> {
            Brood brood = new Brood(stage);
            make(stage, parent, "child 3");
            Call start = stage.tellFree(parent, "start", "child 3");
            Optional<Actor> child = brood.comesBy(start);
            startAgain(stage, parent, brood);
            child.ifPresent(one -> brood.ends(one, "return"));
            stage.finish(start);
            stage.run(parent, "reap");
            startAgain(stage, parent, brood);
        });
    }

    private static void startAgain(Stage stage, Actor parent, Brood brood) {
        Call start = stage.tellFree(parent, "start", "child 3");
        if (!stage.happens(history -> stage.ended(start)) || !Letters.refused(stage.history(), start.number())) {
            brood.comesBy(start).ifPresent(child -> brood.ends(child, "return"));
        }
        stage.finish(start);
    }

    /** Judges how the one that threw has ended; where nobody can be asked, those who answer come first. */
    void judgeTheException() {
        History history = twoLives();
        if (Lives.areAskedInVain(history)
                && !Lives.endInAnException().judge(history).passed()) {
            throw LostCriterion.because(
                    Verdict.NOT_ATTEMPTED, ASKING, Text.of("%s comes first", "需要先完成 %s", ASKING.en()), history);
        }
        judge(history, Lives.endInAnException());
    }

    /** Of two children one throws. The other is looked at and waited for; meanwhile it exits. */
    History twoLives() {
        return play("two lives", (stage, parent) -> {
            Brood brood = new Brood(stage);
            make(stage, parent, "child 4");
            make(stage, parent, "child 5");
            askTooEarly(stage, parent, "pid");
            askTooEarly(stage, parent, "join");
            stage.run(parent, "alive", "child 5");
            Call first = stage.tellFree(parent, "start", "child 4");
            Optional<Actor> one = brood.comesBy(first);
            Call second = stage.tellFree(parent, "start", "child 5");
            Optional<Actor> two = brood.comesBy(second);
            two.ifPresent(child -> watchToItsEnd(stage, parent, brood, child));
            one.ifPresent(child -> letThrow(stage, parent, brood, child));
            if (two.isEmpty()) {
                brood.comesBy(second).ifPresent(child -> watchToItsEnd(stage, parent, brood, child));
            }
            stage.finish(first, second);
        });
    }

    private static void askTooEarly(Stage stage, Actor parent, String question) {
        Call early = stage.tellFree(parent, "early", "child 5", question);
        var unused = stage.happens(history -> stage.ended(early));
    }

    private void watchToItsEnd(Stage stage, Actor parent, Brood brood, Actor child) {
        stage.run(parent, "pid", "child 5");
        stage.run(parent, "alive", "child 5");
        Call join = stage.tellFree(parent, "join", "child 5");
        stage.settle(MOMENT, join);
        brood.ends(child, "exit", code());
        stage.finish(join);
        stage.run(parent, "gone", "child 5");
    }

    private void letThrow(Stage stage, Actor parent, Brood brood, Actor child) {
        String message = "mishap " + nonce();
        String word = nonce();
        print(stage, child, word);
        brood.ends(child, "throw", message);
        stage.run(parent, "gone", "child 4");
        stage.run(parent, "join", "child 4");
        lookFor(stage, parent, word);
        boolean vain = Streams.loseErrors(stage.history());
        var unused = stage.happens(history -> vain || Lives.stackTrace(errors(parent), message));
        stage.note(Lives.TRACED, Lives.stackTrace(errors(parent), message) ? Lives.TRACE : "");
    }

    private static String errors(Actor parent) {
        return parent.nursling().orElseThrow().stderr().text();
    }

    private void make(Stage stage, Actor parent, String name) {
        stage.run(parent, "make", name, random.nextLong(), "约会 " + nonce(), "", "a\tb\n" + nonce());
    }

    // --- The guard ---

    /** The class of an object starts another one as it is loaded; the judge allows three of them, and then says stop. */
    History carelessClass() {
        return play("a careless class", (stage, parent) -> {
            Chain chain = new Chain(stage);
            stage.answer(chain::answer);
            Call wake = stage.tellFree(parent, "careless");
            chain.goesOn();
            stage.finish(wake);
        });
    }

    private History play(String name, BiConsumer<Stage, Actor> scene) {
        return once(name, () -> ensemble.play(name, scene));
    }

    private int code() {
        return random.nextInt(2, 100);
    }

    private String nonce() {
        return Long.toHexString(random.nextLong());
    }
}
