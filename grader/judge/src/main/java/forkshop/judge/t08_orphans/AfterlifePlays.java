package forkshop.judge.t08_orphans;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.t08_orphans.Resident;
import forkshop.t08_orphans.Village;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The plays of topic t08. The families that the submission looks at are the village's, whose heads are frozen, so that the
 * judge decides when a child becomes a zombie or an orphan. What the submission makes itself is looked at from outside.
 */
final class AfterlifePlays extends Scenarios {

    /** The actor that is our own. */
    static final String VILLAGE = "village";

    private static final Set<String> AT_THE_GATE_OR_DONE =
            Set.of(Event.ARRIVED, Event.RETURNED, Event.THREW, Event.TODO, Event.ENDED);

    static final String CLOSE_LEASE = "close-lease";

    /** A name as the children of most families have it, and one after which fields cannot be counted. */
    private static final String PLAIN_NAME = "child";

    private static final String AWKWARD_NAME = "a) Z b";

    /** Linux gives nobody such a high number. */
    private static final long NOBODY = 2_000_000_000;

    private static final long WORK = Duration.ofMillis(150).toNanos();
    private static final int KILLED = 128 + 9;

    private final Ensemble<Cast> ensemble;

    private record Cast(Actor resident, Actor village) {}

    AfterlifePlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 2, AfterlifePlays::cast);
    }

    private static Cast cast(Stage stage) {
        return new Cast(stage.start("resident", Resident.class), stage.start(VILLAGE, Village.class));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return AfterlifeTelling::tell;
    }

    // --- Zombies ---

    /**
     * Two leases are taken, and closed one after the other, the first one twice. Ends as soon as something is not as it must
     * be; the leases that are open then are closed all the same, or what they keep would be told instead of what went wrong.
     */
    History leases() {
        return once(
                "leases",
                () -> ensemble.play("leases", (stage, cast) -> {
                    int code = exitCode();
                    long first = makeZombie(stage, cast, code);
                    if (!isZombie(stage, first)) {
                        stage.run(cast.resident(), CLOSE_LEASE, first);
                        return;
                    }
                    long second = makeZombie(stage, cast, code + 1);
                    boolean gone = isZombie(stage, second) && closeLease(stage, cast, first);
                    if (gone) {
                        stage.run(cast.resident(), CLOSE_LEASE, first);
                        Register.note(stage, second);
                        closeLease(stage, cast, second);
                    } else {
                        stage.run(cast.resident(), CLOSE_LEASE, first);
                        stage.run(cast.resident(), CLOSE_LEASE, second);
                    }
                }));
    }

    private static long makeZombie(Stage stage, Cast cast, int exitCode) {
        long pid = number(stage.result(stage.run(cast.resident(), "make-zombie", exitCode)));
        Register.grant(stage, () -> isZombie(stage, pid));
        Register.note(stage, pid);
        return pid;
    }

    private static boolean isZombie(Stage stage, long pid) {
        return Register.letter(stage, pid).equals("Z");
    }

    /** Returns whether the zombie is gone. */
    private static boolean closeLease(Stage stage, Cast cast, long pid) {
        long parent = Register.parent(stage, pid);
        stage.run(cast.resident(), CLOSE_LEASE, pid);
        Register.grant(stage, () -> Register.letter(stage, pid).isEmpty());
        Register.note(stage, pid);
        return Register.letter(stage, pid).isEmpty() || Register.parent(stage, pid) != parent;
    }

    /**
     * Two children of a frozen parent end, with different exit codes; the submission reads what is kept of them. Then it is
     * asked for a process that does not exist.
     */
    History records() {
        return once(
                "exit codes",
                () -> ensemble.play("exit codes", (stage, cast) -> {
                    int code = exitCode();
                    List<Long> family = family(stage, cast, AWKWARD_NAME, code, 0);
                    endAll(stage, cast, family);
                    read(stage, cast, family.get(1), code);
                    read(stage, cast, family.get(2), 0);
                    stage.run(cast.resident(), Records.READ_NOBODY, NOBODY);
                    stage.run(cast.village(), "bury");
                }));
    }

    /** A child that has worked is killed, and nobody asks for it. */
    History killedWorker() {
        return once(
                "a killed worker",
                () -> ensemble.play("a killed worker", (stage, cast) -> {
                    List<Long> family = numbers(given(stage, stage.run(cast.village(), "worker")));
                    long worker = family.get(1);
                    awaitFrozen(stage, family.get(0));
                    Register.await(() -> Register.cpuNanos(stage, worker) >= WORK);
                    given(stage, stage.run(cast.village(), "kill", worker));
                    Register.await(() -> isZombie(stage, worker));
                    read(stage, cast, worker, KILLED);
                    stage.run(cast.village(), "bury");
                }));
    }

    private static void read(Stage stage, Cast cast, long zombie, int exitCode) {
        stage.note(Records.KEPT, zombie, exitCode, Register.cpuNanos(stage, zombie));
        stage.run(cast.resident(), "read", zombie);
    }

    /**
     * Two families; the zombies of one are asked for while all its children live, and again when two of three have ended.
     * Then those of a process that does not exist.
     */
    History census() {
        return once(
                "census",
                () -> ensemble.play("census", (stage, cast) -> {
                    List<Long> others = family(stage, cast, PLAIN_NAME, exitCode());
                    endAll(stage, cast, others);
                    List<Long> family = family(stage, cast, PLAIN_NAME, exitCode(), exitCode());
                    count(stage, cast, family.subList(0, 1));
                    endAll(stage, cast, family);
                    count(stage, cast, family.subList(0, family.size() - 1));
                    count(stage, cast, List.of(NOBODY));
                    stage.run(cast.village(), "bury");
                }));
    }

    private static void count(Stage stage, Cast cast, List<Long> parentAndZombies) {
        stage.note(Census.COUNTED, parentAndZombies.toArray());
        stage.run(cast.resident(), "zombies-of", parentAndZombies.get(0));
    }

    /** A frozen parent, a child called {@code name} that will end for each of {@code codes}, and one that goes on. */
    private static List<Long> family(Stage stage, Cast cast, String name, int... codes) {
        Object[] arguments =
                Stream.concat(Stream.of(name), IntStream.of(codes).boxed()).toArray();
        List<Long> family = numbers(given(stage, stage.run(cast.village(), "family", arguments)));
        awaitFrozen(stage, family.get(0));
        return family;
    }

    private static void awaitFrozen(Stage stage, long head) {
        Register.await(() -> !ProcFs.available() || Register.letter(stage, head).equals("T"));
    }

    /** Lets all children end that will, and waits until they are zombies. */
    private static void endAll(Stage stage, Cast cast, List<Long> family) {
        given(stage, stage.run(cast.village(), "close", family.get(0)));
        List<Long> ending = family.subList(1, family.size() - 1);
        Register.await(() -> ending.stream().allMatch(pid -> isZombie(stage, pid)));
    }

    // --- Orphans ---

    /** The submission makes an orphan; the judge looks who its parent is, and whether a pipe ties it to anybody. */
    History startedOrphan() {
        return once(
                "an orphan",
                () -> ensemble.play("an orphan", (stage, cast) -> {
                    String nonce = nonce();
                    long starter = cast.resident().pid();
                    long orphan = number(stage.result(stage.run(cast.resident(), "start-orphan", nonce)));
                    // A shell tells the pid of a child that has yet to become the command and to get its streams.
                    Register.grant(
                            stage,
                            () -> runs(stage, orphan, nonce)
                                    && Register.isOlder(stage, Register.parent(stage, orphan), starter)
                                    && Register.pipes(stage, orphan).isEmpty());
                    boolean adopted = Register.parent(stage, orphan) != starter
                            && Register.isOlder(stage, Register.parent(stage, orphan), starter);
                    stage.note(
                            Adoption.ORPHAN,
                            orphan,
                            runs(stage, orphan, nonce) ? "lives" : "dead",
                            Register.parent(stage, orphan),
                            adopted ? "older" : "younger",
                            String.join(", ", Register.pipes(stage, orphan)));
                    Register.end(stage, orphan, nonce);
                }));
    }

    private static boolean runs(Stage stage, long pid, String nonce) {
        return Register.lives(stage, pid) && Register.runs(stage, pid, nonce);
    }

    /** A child is asked about while its parent lives, and again when that has ended: a zombie, but nobody's parent any more. */
    History adopted() {
        return once(
                "adopted",
                () -> ensemble.play("adopted", (stage, cast) -> {
                    List<Long> generations = numbers(given(stage, stage.run(cast.village(), "generations")));
                    long parent = generations.get(1);
                    long child = generations.get(2);
                    awaitFrozen(stage, generations.get(0));
                    askAbout(stage, cast, child, parent);
                    given(stage, stage.run(cast.village(), "close", generations.get(0)));
                    Register.await(() -> Register.parent(stage, child) != parent);
                    askAbout(stage, cast, child, parent);
                    stage.run(cast.village(), "bury");
                }));
    }

    private static void askAbout(Stage stage, Cast cast, long child, long formerParent) {
        Register.note(stage, formerParent);
        Register.note(stage, child);
        stage.run(cast.resident(), "is-orphan", child, formerParent);
    }

    // --- The nursery ---

    /** The work in the nursery ends well; all that it has started still live then. */
    History quietNursery() {
        return nursery("a quiet nursery", "");
    }

    /** The work in the nursery throws. */
    History stormyNursery() {
        return nursery("a stormy nursery", "fail");
    }

    private History nursery(String name, String word) {
        return once(
                name,
                () -> ensemble.play(name, (stage, cast) -> {
                    String nonce = nonce();
                    Call call = stage.tell(cast.resident(), "nursery", nonce);
                    awaitTheWork(stage, call);
                    List<Long> started = started(stage);
                    noteLiving(stage, NobodyLeft.DURING, started);
                    if (stage.atGate(call)) {
                        stage.pass(call, word);
                    }
                    stage.finish(call);
                    Register.grant(stage, () -> started.stream().noneMatch(pid -> Register.lives(stage, pid)));
                    noteLiving(stage, NobodyLeft.AFTER, started);
                    started.forEach(pid -> Register.end(stage, pid, nonce));
                }));
    }

    /** Blocks until the work stands at its gate, where all its children are started, or will not come there any more. */
    private static void awaitTheWork(Stage stage, Call call) {
        stage.await(
                Text.of("the work in the nursery begins", "nursery 中的工作开始"),
                history -> history.that(event -> AT_THE_GATE_OR_DONE.contains(event.kind()))
                        .findAny()
                        .isPresent());
        // The event comes first; only then can the gate be opened.
        Register.await(() -> stage.atGate(call) || stage.ended(call));
    }

    /** Whom the work has started, as it said at its gate. */
    private static List<Long> started(Stage stage) {
        return stage.history().of(Event.ARRIVED).stream()
                .findFirst()
                .map(gate -> numbers(gate.facts().subList(1, gate.facts().size())))
                .orElse(List.of());
    }

    private static void noteLiving(Stage stage, String when, List<Long> pids) {
        stage.note(when, pids.stream().filter(pid -> Register.lives(stage, pid)).toArray());
    }

    // --- Numbers ---

    /** What given code returned; its failure is ours. */
    private static List<String> given(Stage stage, Call call) {
        try {
            return stage.result(call);
        } catch (LostCriterion ours) {
            throw new IllegalStateException(
                    call.command() + ": " + ours.finding().but().en(), ours);
        }
    }

    private static long number(List<String> facts) {
        return Long.parseLong(facts.get(0));
    }

    private static List<Long> numbers(List<String> facts) {
        return facts.stream().map(Long::valueOf).toList();
    }

    private static int exitCode() {
        return ThreadLocalRandom.current().nextInt(2, 120);
    }

    /** How many seconds a process would sleep: so long that nobody waits for it, and a number that nobody else has. */
    private static String nonce() {
        return Integer.toString(ThreadLocalRandom.current().nextInt(100_000_000, 999_999_999));
    }
}
