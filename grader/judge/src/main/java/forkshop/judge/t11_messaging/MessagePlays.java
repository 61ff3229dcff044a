package forkshop.judge.t11_messaging;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t11_messaging.MainProcess;
import forkshop.t11_messaging.Wording;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plays of topic t11: a main process and its three children, each with the submission's classes. Messages go over a
 * wire from one of them to another, or through a pipe that they all share. Where pieces are {@code held}, each has a
 * gate behind it.
 */
final class MessagePlays extends Scenarios {

    /** What the judge puts on record when calls wait for each other, or for bytes that never come. */
    static final String STUCK = "stuck";

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** A busy wait shows by the CPU time that it burns, and on a busy machine it takes long to get that. */
    private static final Duration LONG_LOOK = Duration.ofSeconds(8);

    private static final int MEGABYTE = 1 << 20;

    /** The main process, its children, and a victim: it comes last, and does not stay. */
    private static final int PROCESSES = 5;

    private final Ensemble<Cast> ensemble;

    private record Cast(Actor main, List<Actor> children) {
        Actor child(int number) {
            return children.get(number - 1);
        }
    }

    MessagePlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, PROCESSES, MessagePlays::cast);
    }

    private static Cast cast(Stage stage) {
        Actor main = stage.start("main", MainProcess.class);
        return new Cast(main, hire(stage, main, "child 1", "child 2", "child 3"));
    }

    /** The main process starts children; it is ours that does it, so their absence is our fault. */
    private static List<Actor> hire(Stage stage, Actor main, String... names) {
        try {
            stage.run(main, "hire", (Object[]) names);
            return Arrays.stream(names).map(stage::arrival).toList();
        } catch (LostCriterion lost) {
            throw new IllegalStateException("a child did not start", lost);
        }
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return MessageTelling::tell;
    }

    // --- Over a wire ---

    /** The bytes that a sender makes of messages that are easily mistaken for each other. */
    History framing() {
        return play("framing", (stage, cast) -> {
            String one = message("宫保");
            String two = message("鸡丁");
            List<List<String>> lists = List.of(
                    List.of(one, two),
                    List.of(one + two),
                    List.of(one + "\n" + two),
                    List.of(one, "", two),
                    List.of(one, two, ""));
            for (List<String> list : lists) {
                stage.run(cast.child(1), "frame", list.toArray());
            }
        });
    }

    /** Small messages of all sorts go from one child to another. */
    History exchange() {
        return sending(
                "exchange",
                message("soup"),
                "",
                message("宫保鸡丁"),
                message("two\nlines\n"),
                Wording.bulk(300, nonce()),
                message("rice"));
    }

    /** A large message, and a small one behind it. */
    History megabyte() {
        return sending("a megabyte", Wording.bulk(MEGABYTE, nonce()), message("after it"));
    }

    /** The sender hangs up behind a message. */
    History quietEnd() {
        return sending("a quiet end", message("last"));
    }

    private History sending(String name, String... messages) {
        return play(name, (stage, cast) -> {
            Path wire = stage.folder().resolve("w" + nonce());
            Call receiving = receive(stage, cast, wire, messages.length + 1);
            Call sending = stage.tellFree(cast.child(1), "send", wireAnd(wire, messages));
            stage.finish(sending, receiving);
        });
    }

    /** How many bytes the message that gets cut has on the wire. */
    int frameLength() {
        History history = play("a frame", (stage, cast) -> stage.run(cast.child(1), "frame", "cut"));
        return history.of(Event.RETURNED).stream()
                .mapToInt(event -> event.fact().length() / 2)
                .findFirst()
                .orElse(0);
    }

    /** The sender hangs up after {@code bytes} bytes of its second message. */
    History cutAfter(int bytes) {
        return play("cut after " + bytes, (stage, cast) -> {
            Path wire = stage.folder().resolve("w" + nonce());
            Call receiving = receive(stage, cast, wire, 2);
            stage.run(cast.child(1), "cut", wire, bytes, message("whole"), "cut");
            stage.finish(receiving);
        });
    }

    private static Call receive(Stage stage, Cast cast, Path wire, int most) {
        stage.run(cast.child(2), "listen", wire);
        return stage.tellFree(cast.child(2), "receive", wire, most);
    }

    // --- Through a pipe ---

    /** Child to child, with the putter first; main to child, with the taker first; child to main. */
    History threeWays() {
        return play("three ways", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            put(stage, cast.child(1), pipe, message("宫保鸡丁"), "", message("soup"), message("米饭"));
            stage.run(cast.child(2), "take", pipe, "free", 4);
            Call waiting = stage.tellFree(cast.child(3), "take", pipe, "free", 1);
            stage.settle(PATIENCE, waiting);
            whileItWaits(waiting, () -> put(stage, cast.main(), pipe, message("from main")));
            stage.finish(waiting);
            put(stage, cast.child(3), pipe, message("to main"));
            stage.run(cast.main(), "take", pipe, "free", 1);
        });
    }

    /** Three children put two messages each, all at once, in pieces; then the main process takes them. */
    History manyPut() {
        return play("many put", (stage, cast) -> putAtOnce(stage, cast, "held", "free"));
    }

    /** Three messages are in the pipe; three children take one each, all at once, in pieces. */
    History manyTake() {
        return play("many take", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            put(stage, cast.main(), pipe, messages("dish", cast.children().size()));
            List<Call> takers = cast.children().stream()
                    .map(child -> stage.tell(child, "take", pipe, "held", 1))
                    .toList();
            asFarAsItGoes(stage, () -> stage.overlap(takers));
        });
    }

    private static void putAtOnce(Stage stage, Cast cast, String putting, String taking) {
        Path pipe = pipe(stage, cast);
        List<Call> putters = new ArrayList<>();
        for (Actor child : cast.children()) {
            putters.add(stage.tell(child, "put", with(pipe, putting, messages(child.name(), 2))));
        }
        asFarAsItGoes(stage, () -> {
            stage.overlap(putters);
            putters.forEach(stage::result);
            stage.run(cast.main(), "take", pipe, taking, 2 * putters.size());
        });
    }

    /** A child puts more than the pipe holds; only when it can but wait does the main process take. */
    History largerThanThePipe() {
        return play("larger than the pipe", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            Call putting = stage.tellFree(cast.child(1), "put", pipe, "free", Wording.bulk(MEGABYTE, nonce()));
            stage.settle(PATIENCE, putting);
            Call taking = stage.tellFree(cast.main(), "take", pipe, "free", 1);
            stage.finish(putting, taking);
        });
    }

    /** A child waits for a message, and is watched meanwhile; then there is one. */
    History waiting() {
        return play("waiting", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            Call waiting = stage.tellFree(cast.child(1), "take", pipe, "free", 1);
            stage.settle(LONG_LOOK, waiting);
            whileItWaits(waiting, () -> put(stage, cast.main(), pipe, message("at last")));
            stage.finish(waiting);
        });
    }

    /** Two wait for a message; the one that came first is killed. Then there are messages, one by one. */
    History killedTaker() {
        return play("a killed taker", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            String name = "victim " + nonce();
            Actor victim = hire(stage, cast.main(), name).get(0);
            stage.settle(PATIENCE, stage.tellFree(victim, "take", pipe, "free", 1));
            Call second = stage.tellFree(cast.child(1), "take", pipe, "free", 1);
            stage.settle(PATIENCE, second);
            stage.kill(victim);
            whileItWaits(second, () -> put(stage, cast.main(), pipe, message("after the murder")));
            stage.finish(second);
            put(stage, cast.main(), pipe, message("life goes on"));
            stage.run(cast.child(2), "take", pipe, "free", 1);
        });
    }

    /** A put with a closed pipe; then another process puts. */
    History failedPut() {
        return play("a put that fails", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            stage.run(cast.child(1), "fail", pipe, "put");
            new Failure("put").thenWatch(() -> put(stage, cast.child(2), pipe, message("life goes on")));
            stage.run(cast.main(), "take", pipe, "free", 1);
        });
    }

    /** A take with a closed pipe; then another process takes. */
    History failedTake() {
        return play("a take that fails", (stage, cast) -> {
            Path pipe = pipe(stage, cast);
            stage.run(cast.child(1), "fail", pipe, "take");
            put(stage, cast.main(), pipe, message("life goes on"));
            new Failure("take").thenWatch(() -> stage.run(cast.child(2), "take", pipe, "free", 1));
        });
    }

    private void whileItWaits(Call taker, Runnable put) {
        new Standstill(taker, theatre()::isOfSubmission).watch(put);
    }

    /** With all gates open; where put throws, there is nothing to take. */
    private static void put(Stage stage, Actor actor, Path pipe, String... messages) {
        stage.result(stage.run(actor, "put", with(pipe, "free", messages)));
    }

    private static Path pipe(Stage stage, Cast cast) {
        Path pipe = stage.folder().resolve("q" + nonce());
        stage.run(cast.main(), "make", pipe);
        return pipe;
    }

    // --- Weak evidence ---

    /**
     * Where somebody was only silent for a while, so that the judge cannot be sure that all overlapped, it has to show
     * that it would see messages torn that the built-in queue puts without a lock on this machine.
     *
     * @throws IllegalStateException when it does not see it: the judge could not decide
     */
    void demandProofOfSight(History history) {
        if (history.hasWeakEvidence() && new Delivery().judge(unlocked()).passed()) {
            throw new IllegalStateException("messages put without a lock were not torn on this machine");
        }
    }

    private History unlocked() {
        return play(
                "control: many put without a lock", (stage, cast) -> putAtOnce(stage, cast, "unlocked", "unlocked"));
    }

    // --- How it is played ---

    /** Once. Where calls got stuck, their processes are of no use to other plays. */
    private History play(String name, BiConsumer<Stage, Cast> scene) {
        return once(name, () -> {
            History history = ensemble.play(name, scene);
            if (!history.of(STUCK).isEmpty()) {
                ensemble.close();
            }
            return history;
        });
    }

    /** Whoever waits for bytes that somebody else has taken waits for ever: then what was taken so far is judged. */
    private static void asFarAsItGoes(Stage stage, Runnable scene) {
        try {
            scene.run();
        } catch (LostCriterion lost) {
            if (lost.verdict() != Verdict.TIMEOUT) {
                throw lost;
            }
            stage.note(STUCK);
        }
    }

    private static Object[] wireAnd(Path wire, String... messages) {
        return Stream.concat(Stream.of(wire), Arrays.stream(messages)).toArray();
    }

    private static Object[] with(Path pipe, String way, String... messages) {
        return Stream.concat(Stream.of(pipe, way), Arrays.stream(messages)).toArray();
    }

    private static String[] messages(String name, int count) {
        return IntStream.rangeClosed(1, count)
                .mapToObj(number -> message(name + " no. " + number))
                .toArray(String[]::new);
    }

    /** A text that nobody can know before. */
    private static String message(String text) {
        return text + " " + Long.toHexString(nonce());
    }

    private static long nonce() {
        return ThreadLocalRandom.current().nextLong(1L << 32, 1L << 40);
    }
}
