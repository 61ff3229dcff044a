package forkshop.judge.stage.nursery;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ProcFsTest {

    private static final long SELF = ProcessHandle.current().pid();

    @Test
    void aNameMayPretendToBeTheRest() {
        String stat = "4711 (x) Z (y) S 12 0 0 0 -1 4194564 0 0 0 0 0 0 0 0 20 0 1 0 98765 0 0";

        assertThat(ProcessLook.parse(4711, stat))
                .contains(new ProcessLook(4711, 12, "x) Z (y", 'S', 4194564, 98765))
                .map(ProcessLook::exiting)
                .contains(true);
        assertThat(ProcessLook.parse(4711, "")).isEmpty();
    }

    @Test
    void waitersAreTheLinesWithAnArrow() {
        String locks = """
                1: POSIX  ADVISORY  WRITE 4711 fe:00:1234 0 EOF
                1: -> POSIX  ADVISORY  WRITE 4712 fe:00:1234 0 EOF
                2: -> FLOCK  ADVISORY  WRITE 4713 fe:00:99 0 EOF
                3: -> OFDLCK ADVISORY  WRITE -1 fe:00:99 0 EOF
                """;

        assertThat(ProcFs.lockWaitsIn(locks))
                .containsExactly(new LockWait(4712, 1234, "POSIX"), new LockWait(4713, 99, "FLOCK"));
        assertThat(ProcFs.lockWaitsIn("")).isEmpty();
    }

    @Test
    void familiesAreFoundWithoutTheirOrphans() {
        Map<Long, ProcessLook> all =
                Map.of(1L, look(1, 0), 10L, look(10, 1), 11L, look(11, 10), 12L, look(12, 11), 20L, look(20, 1));

        assertThat(Family.below(10, all)).extracting(ProcessLook::pid).containsExactly(11L, 12L);
        assertThat(Family.below(99, all)).isEmpty();
    }

    private static ProcessLook look(long pid, long parent) {
        return new ProcessLook(pid, parent, "x", 'S', 0, 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void seesTheThreadsOfAProcess() throws Exception {
        CountDownLatch end = new CountDownLatch(1);
        Thread sleeper = new Thread(
                () -> {
                    try {
                        end.await();
                    } catch (InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                },
                "sleeper 名\n");
        sleeper.start();
        try {
            assertThat(Nurseries.within(Duration.ofSeconds(10), this::sleeperSleeps))
                    .isTrue();
        } finally {
            end.countDown();
        }
        assertThat(ProcFs.tasks(SELF)).anySatisfy(task -> {
            assertThat(task.state()).isEqualTo('R');
            assertThat(task.cpuNanos()).isPositive();
        });
    }

    private boolean sleeperSleeps() {
        return ProcFs.tasks(SELF).stream()
                .anyMatch(task ->
                        task.name().startsWith("sleeper 名") && task.state() == 'S' && task.voluntarySwitches() > 0);
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void whatIsGoneIsEmpty() {
        assertThat(ProcFs.tasks(Integer.MAX_VALUE)).isEmpty();
        assertThat(ProcFs.process(Integer.MAX_VALUE)).isEmpty();
        assertThat(ProcFs.environmentHas(Integer.MAX_VALUE, "A=")).isFalse();
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void seesWhoWaitsForALock(@TempDir Path folder) throws Exception {
        String token = UUID.randomUUID().toString();
        Path file = Files.createFile(folder.resolve("lock"));
        // lockf: F_SETLKW (7) with a struct flock: F_WRLCK, SEEK_SET, whole file.
        String waiter = "my $all = pack 's s x4 q q i x4', 1, 0, 0, 0, 0;"
                + " open my $f, '+<', $ARGV[0]; fcntl $f, 7, $all or die";
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE);
                Nursery nursery = Nurseries.PLAIN.open(token)) {
            FileLock lock = channel.lock();
            Nursling child = nursery.start(Nurseries.spec(token, "perl", "-e", waiter, file.toString()));

            assertThat(Nurseries.within(
                            Duration.ofSeconds(10), () -> ProcFs.lockWaiters().contains(child.pid())))
                    .isTrue();
            assertThat(ProcFs.lockWaits()).contains(new LockWait(child.pid(), inode(file), "POSIX"));
            lock.release();
            assertThat(Nurseries.ending(child).code()).isZero();
            assertThat(ProcFs.lockWaiters()).doesNotContain(child.pid());
        }
    }

    private static long inode(Path file) throws IOException {
        return (Long) Files.getAttribute(file, "unix:ino");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void canBeToldToDoWithout() {
        System.setProperty(ProcFs.PROPERTY, "true");
        try {
            assertThat(ProcFs.available()).isFalse();
            assertThat(ProcFs.tasks(SELF)).isEmpty();
        } finally {
            System.clearProperty(ProcFs.PROPERTY);
        }
        assertThat(ProcFs.available()).isTrue();
    }
}
