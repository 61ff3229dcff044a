package forkshop.judge.t01_states;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Environment;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t01_states.Observer;
import forkshop.t01_states.Specimens;
import forkshop.t01_states.Spinner;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.Stream;

/**
 * The plays of topic t01. A keeper, which is no process of the submission's, brings small programs into a state; the judge
 * reads from the operating system that they are in it, and only then the submission is asked.
 */
final class StatePlays extends Scenarios {

    private static final Duration TURNS = Duration.ofMillis(60);

    /** No Linux gives a pid beyond this one (PID_MAX_LIMIT, proc_sys_kernel(5)). */
    private static final int LAST_PID = 4_194_304;

    private final Ensemble<Cast> ensemble;

    private record Cast(Actor observer, Actor keeper, Actor spinner) {}

    StatePlays(Theatre theatre) {
        super(theatre);
        // Besides the cast, the two processes that the submission starts.
        ensemble = new Ensemble<>(theatre, 5, StatePlays::cast);
    }

    private static Cast cast(Stage stage) {
        List<Actor> askers = stage.start(List.of("observer"), Observer.class);
        return new Cast(
                askers.get(0), stage.start("keeper", Specimens.class), stage.start("java spinner", Spinner.class));
    }

    @Override
    protected Telling telling() {
        return StateTelling::tell;
    }

    @Override
    public void close() {
        ensemble.close();
    }

    // --- A program is not a process ---

    /** One program is started twice; both processes report, and end when they are told to. */
    History startedTwice() {
        return once(
                "started twice",
                () -> ensemble.play("started twice", (stage, cast) -> {
                    List<String> pids = stage.result(stage.run(cast.observer(), "twice"));
                    if (pids.stream().distinct().count() == 2) {
                        List<Actor> twins = pids.stream()
                                .map(pid -> stage.arrival("process " + pid))
                                .toList();
                        twins.forEach(twin -> stage.tell(twin, "exit", 0));
                        twins.forEach(stage::awaitDeath);
                    }
                }));
    }

    // --- States ---

    /** A spinner and a waiter live, are stopped, and go on. */
    History living() {
        return once(
                "living",
                () -> ensemble.play("living", (stage, cast) -> {
                    long spinner = specimen(stage, cast, "spinner");
                    long waiter = specimen(stage, cast, "waiter", "");
                    ask(stage, cast, spinner, "R");
                    ask(stage, cast, waiter, "S");
                    signal(stage, cast, "STOP", spinner, waiter);
                    ask(stage, cast, spinner, "T");
                    ask(stage, cast, waiter, "T");
                    signal(stage, cast, "CONT", spinner, waiter);
                    ask(stage, cast, spinner, "R");
                    ask(stage, cast, waiter, "S");
                    stage.run(cast.keeper(), "bury");
                }));
    }

    /** A child ends while its parent is frozen; then the parent asks for it; and a pid that nobody ever had. */
    History ending() {
        return once(
                "ending",
                () -> ensemble.play("ending", (stage, cast) -> {
                    List<String> family = given(stage, stage.run(cast.keeper(), "frozen-parent"));
                    long parent = Long.parseLong(family.get(0));
                    long child = Long.parseLong(family.get(1));
                    Truth.await(stage.outside(parent), "T"::equals);
                    given(stage, stage.run(cast.keeper(), "close", parent));
                    ask(stage, cast, child, "Z");
                    signal(stage, cast, "CONT", parent);
                    ask(stage, cast, child, "");
                    ask(stage, cast, LAST_PID + 1 + ThreadLocalRandom.current().nextInt(1000), "");
                    stage.run(cast.keeper(), "bury");
                }));
    }

    /** A Java process whose first thread waits while others spin, and a waiting program with a name that looks like a state. */
    History disguised() {
        return once(
                "disguised",
                () -> ensemble.play("disguised", (stage, cast) -> {
                    given(stage, stage.run(cast.spinner(), "spin"));
                    Truth.await(
                            cast.spinner().outsidePid(), letters -> letters.startsWith("S") && letters.contains("R"));
                    stage.run(cast.observer(), "state", cast.spinner().pid());
                    given(stage, stage.run(cast.spinner(), "rest"));
                    ask(stage, cast, specimen(stage, cast, "waiter", "x) Z (y"), "S");
                    ask(stage, cast, specimen(stage, cast, "waiter", "x) R (y"), "S");
                    stage.run(cast.keeper(), "bury");
                }));
    }

    // --- Ready is not blocked ---

    /** Two spinners and a Java process with two busy threads share one CPU, until each has had it and has waited for it. */
    History sharing() {
        return once(
                "sharing one CPU",
                () -> ensemble.play("sharing one CPU", (stage, cast) -> {
                    requireTaskset();
                    String cpu = firstCpu();
                    long one = specimen(stage, cast, "spinner-on", cpu);
                    long other = specimen(stage, cast, "spinner-on", cpu);
                    long java = cast.spinner().pid();
                    given(stage, stage.run(cast.spinner(), "spin"));
                    given(stage, stage.run(cast.keeper(), "pin", cpu, java));
                    Truth.awaitTurns(
                            Stream.of(one, other, java).map(stage::outside).toList(), TURNS);
                    ask(stage, cast, one, "R");
                    ask(stage, cast, other, "R");
                    Stream.of(one, other, java).forEach(pid -> account(stage, cast, pid));
                    given(stage, stage.run(cast.spinner(), "rest"));
                    stage.run(cast.keeper(), "bury");
                }));
    }

    private static void requireTaskset() {
        String path = Environment.of(Map.of()).getOrDefault("PATH", "");
        boolean there = Stream.of(path.split(File.pathSeparator))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, "taskset")));
        if (!there) {
            throw LostCriterion.because(
                    Verdict.NOT_GRADABLE_HERE,
                    Text.same("taskset"),
                    Text.of("graded in CI: there is no taskset here", "在 CI 中评分：这里没有 taskset"),
                    null);
        }
    }

    /** The first CPU that we may use, of a list like {@code 2-3,6}. */
    private static String firstCpu() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/self/status"))) {
            return lines.filter(line -> line.startsWith("Cpus_allowed_list:"))
                    .map(line -> line.substring(line.indexOf(':') + 1).trim().split("[-,]")[0])
                    .findFirst()
                    .orElse("0");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // --- The keeper and the question ---

    private static long specimen(Stage stage, Cast cast, String kind, Object... arguments) {
        return Long.parseLong(
                given(stage, stage.run(cast.keeper(), kind, arguments)).get(0));
    }

    private static void signal(Stage stage, Cast cast, String name, long... pids) {
        for (long pid : pids) {
            given(stage, stage.run(cast.keeper(), "signal", name, pid));
        }
    }

    /** What given code returned; its failure is ours. */
    private static List<String> given(Stage stage, Call call) {
        try {
            return stage.result(call);
        } catch (LostCriterion ours) {
            throw new IllegalStateException(
                    call.command() + ": " + ours.finding().but().en(), ours);
        }
    }

    /** Waits until Linux shows exactly {@code letters}, then asks the submission. */
    private static void ask(Stage stage, Cast cast, long pid, String letters) {
        Truth.await(stage.outside(pid), letters::equals);
        stage.run(cast.observer(), "state", pid);
    }

    private static void account(Stage stage, Cast cast, long pid) {
        measure(stage, pid);
        stage.run(cast.observer(), "usage", pid);
        measure(stage, pid);
    }

    private static void measure(Stage stage, long pid) {
        long seen = stage.outside(pid);
        stage.note(Accounts.MEASURED, pid, Truth.cpuNanos(seen), Truth.waitedNanos(seen));
    }
}
