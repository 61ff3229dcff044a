package forkshop.judge.stage.nursery;

import static forkshop.judge.stage.nursery.Nurseries.ending;
import static forkshop.judge.stage.nursery.Nurseries.shell;
import static forkshop.judge.stage.nursery.Nurseries.spec;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assumptions.assumeThat;

import forkshop.judge.kit.TakesLong;
import forkshop.judge.layer.Layer;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What only a reaper does. */
@EnabledOnOs(OS.LINUX)
final class ReaperNurseryTest {

    /** Starts so many hoppers: each forks, leaves its session and ends, over and over. */
    private static final String HOPPERS = """
            my ($hoppers, $pause) = @ARGV;
            for (1 .. $hoppers) {
                next if fork;
                while (1) {
                    exit if fork;
                    syscall(112);
                    select(undef, undef, undef, $pause) if $pause > 0;
                }
            }
            """;

    private final String token = UUID.randomUUID().toString();

    @Test
    void isWhatOpens() throws Exception {
        try (Nursery nursery = Nursery.open(Path.of("/"), token)) {
            assertThat(nursery.layers())
                    .containsExactlyInAnyOrder(
                            Layer.REAPER, Layer.SESSION, Layer.RLIMITS, Layer.NO_NEW_PRIVS, Layer.TOKEN);
        }
    }

    @ParameterizedTest
    @CsvSource({"KILL,9", "TERM,15", "HUP,1", "INT,2", "QUIT,3", "PIPE,13", "USR1,10"})
    void tellsASignalFromAnExitCode(String name, int number) throws Exception {
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            Nursling child = nursery.start(spec(token, "sleep", "1000"));
            child.signal(name);

            assertThat(ending(child)).isEqualTo(new Ending(128 + number, true, number));
            assertThat(ending(nursery.start(shell(token, "exit 143")))).isEqualTo(new Ending(143, false, 0));
        }
    }

    @Test
    void adoptsOrphansAndTellsHowTheyEnded(@TempDir Path folder) throws Exception {
        Path gate = folder.resolve("gate");
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            String script = "mkfifo \"$0\"; (read go <\"$0\"; exit 5) & echo $!";
            Nursling child = nursery.start(spec(token, "/bin/sh", "-c", script, gate.toString()));
            ending(child);
            long orphan = Long.parseLong(child.stdout().text().trim());
            assertThat(Nurseries.lives(orphan)).isTrue();

            Files.writeString(gate, "go\n", StandardOpenOption.WRITE);

            assertThat(Nurseries.within(
                            Duration.ofSeconds(10), () -> !nursery.adopted().isEmpty()))
                    .isTrue();
            assertThat(nursery.adopted()).containsExactly(new Adopted(orphan, new Ending(5, false, 0)));
            assertThat(nursery.sweep()).isEqualTo(new Sweep(List.of(), true));
        }
    }

    @ParameterizedTest
    @CsvSource({"5,0.0002", "40,0.002"})
    void sweepsHoppersWithoutAnEnvironmentAndProvesIt(int hoppers, double pause) throws Exception {
        sweepHoppers(hoppers, pause);
    }

    // They take the cores from all the tests beside them.
    @ParameterizedTest
    @CsvSource({"5,0", "40,0", "40,0.0002"})
    @TakesLong
    void sweepsHoppersThatNeverRest(int hoppers, double pause) throws Exception {
        sweepHoppers(hoppers, pause);
    }

    private void sweepHoppers(int hoppers, double pause) throws Exception {
        assumeThat(System.getProperty("os.arch")).isEqualTo("amd64");
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            Nursling child = nursery.start(
                    spec(token, "/usr/bin/env", "-i", "/usr/bin/perl", "-e", HOPPERS, "" + hoppers, "" + pause));
            ending(child);
            assertThat(Nurseries.within(
                            Duration.ofSeconds(20), () -> nursery.adopted().size() > 50))
                    .isTrue();

            assertThat(nursery.sweep().proven()).isTrue();
            assertThat(nursery.survivors()).isEmpty();
            assertThat(ProcFs.processes().values().stream()
                            .map(ProcFs::survivor)
                            .filter(one -> one.command().contains("$hoppers, $pause")))
                    .isEmpty();
        }
    }

    @Test
    void survivesTheReapersDeathButProvesNothing() throws Exception {
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            Nursling hostile = nursery.start(shell(token, "setsid sleep 1000 & read go; kill -9 $PPID; sleep 1000")
                    .withInput());
            hostile.stdin().close();

            assertThat(ending(hostile)).isEqualTo(Ending.WITH_ITS_REAPER);
            assertThat(Nurseries.within(Duration.ofSeconds(10), () -> !Nurseries.lives(hostile.pid())))
                    .isTrue();
            assertThat(Nurseries.within(
                            Duration.ofSeconds(10),
                            () -> nursery.survivors().stream()
                                    .anyMatch(one -> one.command().equals("sleep 1000"))))
                    .isTrue();
            assertThatIOException().isThrownBy(() -> nursery.start(spec(token, "true")));

            Sweep sweep = nursery.sweep();
            assertThat(sweep.proven()).isFalse();
            assertThat(sweep.killed()).isNotEmpty();
            assertThat(nursery.survivors()).isEmpty();
        }
    }

    @Test
    void doesNotWaitLongForAReaperThatWasStopped() throws Exception {
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            Nursling hostile = nursery.start(
                    shell(token, "read go; kill -STOP $PPID; sleep 1000").withInput());
            hostile.stdin().close();
            long reaper = ProcFs.process(hostile.pid()).orElseThrow().parent();
            assertThat(Nurseries.within(
                            Duration.ofSeconds(10),
                            () -> ProcFs.process(reaper)
                                    .filter(ProcessLook::stopped)
                                    .isPresent()))
                    .isTrue();

            assertThat(nursery.sweep().proven()).isFalse();
            assertThat(nursery.survivorsAfter(Duration.ofSeconds(10))).isEmpty();
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"TERM", "INT", "HUP", "QUIT", "PIPE", "USR1", "ALRM"})
    void theReaperIsDeafToAllButSigkill(String signal) throws Exception {
        try (Nursery nursery = Nurseries.REAPER.open(token)) {
            assertThat(ending(nursery.start(shell(token, "kill -" + signal + " $PPID")))
                            .code())
                    .isZero();
            assertThat(nursery.sweep().proven()).isTrue();
        }
    }

    @Test
    void whenTheJudgeIsKilledItsProcessesGo() throws Exception {
        Process judge = new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-cp",
                        System.getProperty("java.class.path"),
                        Judge.class.getName(),
                        token)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader out = new BufferedReader(new InputStreamReader(judge.getInputStream(), UTF_8))) {
            List<Long> pids =
                    Arrays.stream(out.readLine().split(" ")).map(Long::valueOf).toList();
            assertThat(pids).hasSize(3).allMatch(Nurseries::lives);

            judge.destroyForcibly();

            assertThat(Nurseries.within(
                            Duration.ofSeconds(20), () -> pids.stream().noneMatch(Nurseries::lives)))
                    .isTrue();
        } finally {
            judge.destroyForcibly();
        }
    }

    /** A judge that starts a family, tells the pids of its reaper, its child and its grandchild, and waits. */
    static final class Judge {

        private Judge() {}

        public static void main(String[] arguments) throws Exception {
            String token = arguments[0];
            Nursery nursery = Nurseries.REAPER.open(token);
            Nursling child = nursery.start(shell(token, "env -i setsid sleep 1000 & echo $!; exec sleep 1000"));
            Nurseries.within(Duration.ofSeconds(20), () -> child.stdout().total() > 0);
            long reaper = ProcFs.process(child.pid()).orElseThrow().parent();
            System.out.println(
                    reaper + " " + child.pid() + " " + child.stdout().text().trim());
            child.ended().join();
        }
    }
}
