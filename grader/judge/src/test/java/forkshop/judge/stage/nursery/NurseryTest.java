package forkshop.judge.stage.nursery;

import static forkshop.judge.stage.nursery.Nurseries.ending;
import static forkshop.judge.stage.nursery.Nurseries.shell;
import static forkshop.judge.stage.nursery.Nurseries.spec;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIOException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.OutputStream;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** What every nursery does. */
@EnabledOnOs(OS.LINUX)
final class NurseryTest {

    private final String token = UUID.randomUUID().toString();

    @ParameterizedTest
    @EnumSource
    void tellsTheExitCode(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(shell(token, "echo out; echo err >&2; exit 3"));

            assertThat(ending(child)).isEqualTo(new Ending(3, false, 0));
            assertThat(child.stdout().text()).isEqualTo("out\n");
            assertThat(child.stderr().text()).isEqualTo("err\n");
        }
    }

    @ParameterizedTest
    @EnumSource
    void killsAndSignals(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling killed = nursery.start(spec(token, "sleep", "1000"));
            Nursling terminated = nursery.start(spec(token, "sleep", "1000"));

            killed.kill();
            terminated.signal("TERM");

            assertThat(ending(killed).code()).isEqualTo(137);
            assertThat(ending(terminated).code()).isEqualTo(143);
            killed.kill();
            terminated.signal("TERM");
        }
    }

    @ParameterizedTest
    @EnumSource
    void stopsAndContinues(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(spec(token, "sleep", "1000"));

            child.signal("STOP");
            assertThat(Nurseries.within(Duration.ofSeconds(10), () -> stopped(child)))
                    .isTrue();
            child.signal("CONT");
            assertThat(Nurseries.within(Duration.ofSeconds(10), () -> !stopped(child)))
                    .isTrue();
        }
    }

    private static boolean stopped(Nursling child) {
        return ProcFs.process(child.pid()).orElseThrow().stopped();
    }

    @ParameterizedTest
    @EnumSource
    void saysThatAProgramOrAFolderIsMissing(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            assertThatIOException()
                    .isThrownBy(() -> nursery.start(spec(token, "/no/such/program")))
                    .withMessageContaining("/no/such/program");
            ProcessSpec nowhere = new ProcessSpec(List.of("true"), Map.of(), Path.of("/no/such/folder"));
            assertThatIOException().isThrownBy(() -> nursery.start(nowhere));

            assertThat(ending(nursery.start(spec(token, "true"))).code()).isZero();
            assertThat(nursery.adopted()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void passesExactlyTheGivenEnvironmentAndFolder(Nurseries kind, @TempDir Path folder) throws Exception {
        Map<String, String> environment = Map.of("A", "1=2", "EMPTY", "", "ZH", "进程", "LINES", "a\nb");
        try (Nursery nursery = kind.open(token)) {
            Nursling env = nursery.start(new ProcessSpec(List.of("/usr/bin/env", "-0"), environment, folder));
            ending(env);
            assertThat(env.stdout().text().split("\0"))
                    .containsExactlyInAnyOrder("A=1=2", "EMPTY=", "ZH=进程", "LINES=a\nb");

            Nursling pwd = nursery.start(new ProcessSpec(List.of("/bin/pwd"), Map.of(), folder));
            ending(pwd);
            assertThat(pwd.stdout().text().trim()).isEqualTo(folder.toRealPath().toString());
        }
    }

    @ParameterizedTest
    @EnumSource
    void passesArgumentsAsTheyAre(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(spec(token, "/usr/bin/printf", "[%s]", "进程 与 锁", "", "a\nb", "$HOME", ""));
            ending(child);

            assertThat(child.stdout().text()).isEqualTo("[进程 与 锁][][a\nb][$HOME][]");
        }
    }

    @ParameterizedTest
    @EnumSource
    void leavesNoDescriptorOpenAndNoSignalIgnored(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(spec(token, "/bin/ls", "/proc/self/fd"));
            ending(child);
            // 3 is the folder that ls reads.
            assertThat(child.stdout().text().split("\\s+")).containsExactly("0", "1", "2", "3");

            Nursling status = nursery.start(spec(token, "/bin/grep", "^SigBlk\\|^SigIgn", "/proc/self/status"));
            ending(status);
            if (kind == Nurseries.REAPER) {
                // Signals 32 and 33, which these digits leave open, are the C library's own business.
                assertThat(status.stdout().text())
                        .matches("SigBlk:\t0000000000000000\nSigIgn:\t0000000[01][08]0000000\n");
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void givesAnEmptyInputOrTheOneThatTheJudgeWrites(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling empty = nursery.start(spec(token, "wc", "-c"));
            ending(empty);
            assertThat(empty.stdout().text().trim()).isEqualTo("0");
            assertThatThrownBy(empty::stdin).isInstanceOf(IllegalStateException.class);

            Nursling given = nursery.start(spec(token, "wc", "-c").withInput());
            try (OutputStream stdin = given.stdin()) {
                stdin.write("进".getBytes(UTF_8));
                stdin.write(new byte[300_000]);
            }
            ending(given);
            assertThat(given.stdout().text().trim()).isEqualTo("300003");
        }
    }

    @ParameterizedTest
    @EnumSource
    void swallowsAFlood(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child =
                    nursery.start(shell(token, "echo first; head -c 100000000 /dev/zero | tr '\\0' x; echo last"));

            assertThat(ending(child).code()).isZero();
            assertThat(child.stdout().total()).isEqualTo(100_000_000L + 6 + 5);
            assertThat(child.stdout().flooded()).isTrue();
            assertThat(child.stdout().text())
                    .startsWith("first\nxxx")
                    .endsWith("xlast\n")
                    .hasSizeLessThan(66_000);
            assertThat(child.stderr().flooded()).isFalse();
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEndDoesNotWaitForAPipeThatADescendantHolds(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(shell(token, "sleep 1000 & echo $!; exit 7"));

            assertThat(ending(child).code()).isEqualTo(7);
            long grandchild = Long.parseLong(child.stdout().text().trim());
            Nurseries.within(Duration.ofSeconds(10), () -> sleeps(nursery.survivors()));
            assertThat(nursery.survivors()).singleElement().satisfies(one -> {
                assertThat(one.pid()).isEqualTo(grandchild);
                assertThat(one.command()).isEqualTo("sleep 1000");
                assertThat(one.start())
                        .isBetween(
                                Instant.now().minusSeconds(120), Instant.now().plusSeconds(2));
            });
            Sweep sweep = nursery.sweep();
            assertThat(sweep.killed()).containsExactly(new Sweep.Killed(grandchild, "sleep"));
            assertThat(sweep.proven()).isEqualTo(kind == Nurseries.REAPER);
            assertThat(nursery.survivors()).isEmpty();
            assertThat(Nurseries.lives(grandchild)).isFalse();
        }
    }

    /** The shell's copy may not have become the program yet. */
    private static boolean sleeps(List<Survivor> survivors) {
        return survivors.stream().allMatch(one -> one.command().equals("sleep 1000"));
    }

    @ParameterizedTest
    @EnumSource
    void seesWhoLivesAndNoZombie(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            // The second sleep never waits for the first one, which stays a zombie.
            Nursling child = nursery.start(shell(token, "sleep 0.05 & exec sleep 1000"));
            long zombies = 1;
            assertThat(Nurseries.within(Duration.ofSeconds(10), () -> zombiesBelow(child) == zombies))
                    .isTrue();

            assertThat(nursery.survivors()).extracting(Survivor::pid).containsExactly(child.pid());
            child.kill();
            ending(child);
            assertThat(nursery.survivorsAfter(Duration.ofSeconds(10))).isEmpty();
        }
    }

    private static long zombiesBelow(Nursling child) {
        return ProcFs.processes().values().stream()
                .filter(one -> one.parent() == child.pid() && one.zombie())
                .count();
    }

    @ParameterizedTest
    @EnumSource
    void whoHasBeenKilledIsNotLeftBehind(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child = nursery.start(shell(token, "sleep 1000 & kill -9 $!"));
            ending(child);

            assertThat(nursery.survivorsAfter(Duration.ofSeconds(1))).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sweepsTwoHundredOrphans(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            Nursling child =
                    nursery.start(shell(token, "i=0; while [ $i -lt 200 ]; do setsid sleep 1000 & i=$((i+1)); done"));
            ending(child);
            assertThat(Nurseries.within(
                            Duration.ofSeconds(20), () -> nursery.survivors().size() == 200))
                    .isTrue();

            Sweep sweep = nursery.sweep();

            assertThat(sweep.killed()).hasSize(200);
            assertThat(nursery.survivors()).isEmpty();
        }
    }

    @ParameterizedTest
    @EnumSource
    void sweepsAFamilyOfManyGenerations(Nurseries kind) throws Exception {
        String script = "if [ $1 -gt 0 ]; then sh -c \"$0\" \"$0\" $(($1-1)); fi; sleep 1000";
        Nursery closed;
        try (Nursery nursery = kind.open(token)) {
            nursery.start(spec(token, "/bin/sh", "-c", script, script, "12"));
            assertThat(Nurseries.within(
                            Duration.ofSeconds(20), () -> nursery.survivors().size() == 14))
                    .isTrue();
            closed = nursery;
        }
        assertThat(closed.survivors()).isEmpty();
        assertThatIOException().isThrownBy(() -> closed.start(spec(token, "true")));
    }

    @ParameterizedTest
    @EnumSource
    void nurseriesSideBySideLeaveEachOtherAlone(Nurseries kind) throws Exception {
        String otherToken = UUID.randomUUID().toString();
        try (Nursery one = kind.open(token);
                Nursery other = kind.open(otherToken)) {
            Nursling mine = one.start(spec(token, "sleep", "1000"));
            Nursling theirs = other.start(spec(otherToken, "sleep", "1000"));

            assertThat(one.survivors()).extracting(Survivor::pid).containsExactly(mine.pid());
            one.sweep();

            assertThat(Nurseries.lives(theirs.pid())).isTrue();
            assertThat(ending(mine).code()).isEqualTo(137);
        }
    }

    @ParameterizedTest
    @EnumSource
    void startsFromManyThreads(Nurseries kind) throws Exception {
        try (Nursery nursery = kind.open(token)) {
            List<String> outputs = Stream.of("a", "b", "c", "d", "e", "f", "g", "h")
                    .parallel()
                    .map(word -> output(nursery, word))
                    .toList();
            assertThat(outputs).containsExactly("a\n", "b\n", "c\n", "d\n", "e\n", "f\n", "g\n", "h\n");
        }
    }

    private String output(Nursery nursery, String word) {
        try {
            Nursling child = nursery.start(spec(token, "echo", word));
            ending(child);
            return child.stdout().text();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }
}
