package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.awaitility.Awaitility.await;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.kit.TakesLong;
import forkshop.judge.layer.Layers;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.ProcFs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * A process is starved by making it run only when its core has nothing else to do (SCHED_IDLE, sched(7)), and giving that
 * core something. What else that core has to do decides how long this takes.
 */
@EnabledOnOs(OS.LINUX)
@TakesLong
class HungerTest {

    private static final String SPIN = "while :; do :; done";

    @TempDir
    Path folder;

    private final List<Process> started = new ArrayList<>();

    @AfterEach
    void endAll() {
        started.forEach(Process::destroyForcibly);
    }

    private long start(String... command) throws IOException {
        Process process = new ProcessBuilder(command).start();
        started.add(process);
        return process.pid();
    }

    private void run(String... command) throws IOException, InterruptedException {
        start(command);
        assertThat(started.get(started.size() - 1).waitFor()).as(command[0]).isZero();
    }

    /** Lets a process have nothing of its core but what others leave. */
    private void starve(long pid) throws IOException, InterruptedException {
        String all = Long.toString(pid);
        Path session = Path.of("/proc", all, "autogroup");
        if (Files.exists(session)) {
            // Sessions share the machine as equals, whatever their processes are: this one has to be modest as
            // well. Not ours, or all that runs beside this test would starve.
            assertThat(Files.readString(session)).isNotEqualTo(Files.readString(Path.of("/proc/self/autogroup")));
            Files.writeString(session, "19");
        }
        run("taskset", "-a", "-c", "-p", "0", all);
        run("chrt", "-a", "-i", "-p", "0", all);
        start("taskset", "-c", "0", "sh", "-c", SPIN);
    }

    private static Duration ran(long pid) {
        return Duration.ofNanos(
                ProcFs.tasks(pid).stream().mapToLong(task -> task.cpuNanos()).sum());
    }

    private static boolean starved(Hunger hunger) {
        return Hunger.starved(List.of(hunger));
    }

    // --- Who is starved ---

    @Test
    void who_stands_ready_and_hardly_runs_is_starved() throws Exception {
        long pid = start("setsid", "sh", "-c", SPIN);
        await().until(() ->
                ProcFs.tasks(pid).stream().allMatch(task -> task.name().equals("sh")));
        starve(pid);
        Hunger hunger = Hunger.from(pid);

        await().atMost(Duration.ofMinutes(2)).until(() -> starved(hunger));

        assertThat(ran(pid)).isLessThan(Duration.ofMinutes(1));
    }

    @Test
    void who_has_run_for_a_second_is_not() throws Exception {
        long pid = start("sh", "-c", SPIN);
        Hunger hunger = Hunger.from(pid);
        Duration enough = ran(pid).plusSeconds(1);

        await().atMost(Duration.ofMinutes(2)).until(() -> ran(pid).compareTo(enough) > 0);

        assertThat(starved(hunger)).isFalse();
    }

    @Test
    void who_sleeps_is_not() throws Exception {
        long pid = start("sleep", "600");
        await().until(() -> ProcFs.tasks(pid).stream().allMatch(task -> task.state() == 'S'));
        Hunger hunger = Hunger.from(pid);
        long since = System.nanoTime();

        await().until(() -> System.nanoTime() - since > 100_000_000);

        assertThat(starved(hunger)).isFalse();
    }

    // --- What comes of it ---

    @Test
    void a_limit_that_passes_meanwhile_is_not_the_submissions_fault() throws Exception {
        try (Stage stage =
                Theatres.in(folder, Duration.ofMillis(400), Layers.usual()).open(2)) {
            stage.begin("a hungry actor");
            Actor actor = stage.start("hungry", Troublemaker.class);
            starve(actor.outsidePid());

            LostCriterion lost = catchThrowableOfType(LostCriterion.class, () -> stage.run(actor, "spin"));

            assertThat(lost.verdict()).as("%s", lost.finding()).isEqualTo(Verdict.STARVED);
        }
    }
}
