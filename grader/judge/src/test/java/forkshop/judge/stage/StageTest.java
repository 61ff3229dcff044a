package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.harness.Errand;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.layer.Layer;
import forkshop.judge.layer.Layers;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.ProcFs;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.IntStream;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the stage promises to every topic: true endings, early hangs, and nothing left behind. */
class StageTest {

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    @TempDir
    Path folder;

    private final Layers layers = Layers.usual();
    private Stage stage;

    @BeforeEach
    void open() throws URISyntaxException {
        stage = Theatres.in(folder, Duration.ofSeconds(1), layers).open(4);
        stage.begin("a test");
    }

    @AfterEach
    void close() {
        stage.close();
    }

    @Test
    void an_actor_is_dead_when_its_link_ends_and_its_code_is_known() {
        Actor actor = stage.start("child", Errand.class);

        stage.tell(actor, "exit", 7);
        stage.awaitDeath(actor);

        assertThat(stage.exit(actor))
                .hasValueSatisfying(ending -> assertThat(ending.code()).isEqualTo(7));
    }

    @Test
    void a_usual_clean_up_is_in_no_doubt() {
        Actor actor = stage.start("child", Errand.class);
        stage.kill(actor);
        stage.close();

        assertThat(layers.doubtful()).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void a_clean_up_without_the_reaper_that_was_there_is_in_doubt() {
        assumeTrue(stage.layers().contains(Layer.REAPER));
        Actor actor = stage.start("child", Errand.class);
        ProcessHandle reaper = ProcessHandle.of(actor.outsidePid())
                .flatMap(ProcessHandle::parent)
                .orElseThrow();

        reaper.destroyForcibly();
        stage.close();

        assertThat(layers.doubtful()).isTrue();
    }

    @Test
    void a_killed_actor_is_no_crash_of_the_submission() {
        Actor actor = stage.start("child", Errand.class);

        stage.kill(actor);

        assertThat(actor.dead()).isTrue();
        assertThat(stage.history().of(Event.KILLED)).hasSize(1);
    }

    @Test
    void who_dies_in_the_middle_of_a_command_has_crashed() {
        Actor actor = stage.start("child", Errand.class);

        assertThatExceptionOfType(LostCriterion.class)
                .isThrownBy(() -> stage.run(actor, "exit", 3))
                .satisfies(lost -> assertThat(lost.verdict()).isEqualTo(Verdict.CRASHED))
                .withMessageContaining("exit code 3");
    }

    // It may wait for an answer that one of the judge's own owes it: its broker, say.
    @Test
    @EnabledOnOs(OS.LINUX)
    void who_sleeps_is_not_accounted_for_while_one_of_the_judges_own_is_at_work() throws InterruptedException {
        Call call = stage.tell(stage.start("child", Troublemaker.class), "hang");
        CountDownLatch atWork = new CountDownLatch(1);
        AtomicBoolean done = new AtomicBoolean();
        Daemons.start(Attendants.named(stage.folder(), "guest"), () -> {
            atWork.countDown();
            long end = System.nanoTime() + Duration.ofMillis(300).toNanos();
            while (System.nanoTime() < end) {
                Thread.onSpinWait();
            }
            done.set(true);
        });
        atWork.await();

        stage.settle(Duration.ofMinutes(1), call);

        assertThat(done).isTrue();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void who_moves_many_bytes_one_by_one_does_not_compute_in_vain() {
        Actor actor = stage.start("child", Troublemaker.class);
        Duration work = Patience.BURNT.multipliedBy(3).dividedBy(2);

        Call call = stage.run(actor, "carry", stage.folder().resolve("pipe"), work.toMillis());

        assertThat(stage.result(call)).isEmpty();
        assertThat(stage.history().of("gets on")).isNotEmpty();
    }

    @Test
    void a_process_that_is_left_behind_is_found_told_and_ended() {
        Actor actor = stage.start("child", Troublemaker.class);
        stage.run(actor, "leave");
        long left = Long.parseLong(stage.history().of("left").get(0).fact());

        assertThatExceptionOfType(LostCriterion.class)
                .isThrownBy(stage::inspect)
                .satisfies(lost -> assertThat(lost.verdict()).isEqualTo(Verdict.FAILED))
                .withMessageContaining("pid " + left);
        stage.close();

        Awaitility.await().until(() -> !isAlive(left));
    }

    @Test
    void a_deadlock_is_told_before_the_limit_with_its_place() {
        Actor actor = stage.start("child", Troublemaker.class);
        long start = System.nanoTime();

        assertThatExceptionOfType(LostCriterion.class)
                .isThrownBy(() -> stage.run(actor, "hang"))
                .satisfies(lost -> assertThat(lost.verdict()).isEqualTo(Verdict.TIMEOUT))
                .withMessageContaining("nothing moves any more")
                .withMessageContaining("Troublemaker.java");
        // Lower bound only: it has looked for a whole second.
        assertThat(System.nanoTime() - start).isGreaterThan(1_000_000_000L);
    }

    @Test
    void a_todo_explains_why_others_wait_for_ever() {
        Call waiting = stage.tellFree(stage.start("waiting", Troublemaker.class), "hang");
        Call open = stage.tellFree(stage.start("open", Troublemaker.class), "todo");

        assertThatExceptionOfType(LostCriterion.class)
                .isThrownBy(() -> stage.finish(waiting, open))
                .satisfies(lost -> assertThat(lost.verdict()).isEqualTo(Verdict.NOT_ATTEMPTED))
                .withMessageContaining("t99.1 is still TODO");
    }

    @Test
    void a_flood_is_taken_and_told() {
        Actor actor = stage.start("child", Troublemaker.class);
        stage.run(actor, "flood");

        Awaitility.await()
                .untilAsserted(() -> assertThatExceptionOfType(LostCriterion.class)
                        .isThrownBy(stage::inspect)
                        .withMessageContaining("flooded"));
    }

    @Test
    void whoever_waits_at_a_gate_goes_on_only_when_told() {
        Actor actor = stage.start("child", Troublemaker.class);
        Call call = stage.tell(actor, "gate");

        stage.settle(PATIENCE, call);

        assertThat(stage.atGate(call)).isTrue();
        stage.pass(call, "open");
        stage.finish(call);
        assertThat(stage.result(call)).containsExactly("open");
    }

    @Test
    void an_interrupted_thread_keeps_its_flag_and_its_link() {
        Actor actor = stage.start("child", Troublemaker.class);

        Call call = stage.run(actor, "interrupted");

        assertThat(stage.result(call)).containsExactly("true");
    }

    @Test
    void all_actors_are_gone_when_the_stage_is_closed() {
        List<Actor> actors = stage.start(
                IntStream.range(0, 4).mapToObj(number -> "child " + number).toList(), Troublemaker.class);
        actors.forEach(actor -> stage.tell(actor, "hang"));
        List<Long> pids = actors.stream().map(Actor::pid).toList();

        stage.close();

        Awaitility.await().until(() -> pids.stream().noneMatch(StageTest::isAlive));
        assertThat(Files.exists(stage.folder())).isFalse();
    }

    private static boolean isAlive(long pid) {
        return ProcessHandle.of(pid).filter(ProcFs::lives).isPresent();
    }
}
