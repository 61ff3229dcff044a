package forkshop.judge.t08_orphans;

import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;

/**
 * What the operating system itself says about processes, past the submission's words. Where there is no {@code /proc}, only
 * who lives and who is whose parent.
 */
final class Register {

    /** What the judge puts on record: pid, state letter (empty when gone), parent, wait status. */
    static final String SEEN = "sees";

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private static final Duration LOOK = Duration.ofMillis(2);

    /** So long the judge only looks for what it has been told is done; most of that has happened by then. */
    private static final Duration SOON = Duration.ofMillis(300);

    /** The fields of proc(5) behind the name, counted from the state. */
    private static final int STATUS = 49;

    private static final List<String> STREAMS = List.of("0", "1", "2");

    private Register() {}

    // --- One look ---

    /** The state letter of the first task; empty when there is no such process. */
    static String letter(Stage stage, long pid) {
        long seen = stage.outside(pid);
        if (!ProcFs.available()) {
            return ProcessHandle.of(seen).filter(ProcessHandle::isAlive).isPresent() ? "S" : "";
        }
        return ProcFs.tasks(seen).stream()
                .filter(task -> task.tid() == seen)
                .map(task -> String.valueOf(task.state()))
                .findFirst()
                .orElse("");
    }

    /** Whether it goes on: neither gone, nor a zombie, nor killed and about to be one of both. */
    static boolean lives(Stage stage, long pid) {
        return handle(stage, pid).filter(ProcFs::lives).isPresent();
    }

    /** The parent's pid; 0 when there is none. */
    static long parent(Stage stage, long pid) {
        return handle(stage, pid)
                .flatMap(ProcessHandle::parent)
                .map(parent -> stage.inside(parent.pid()))
                .orElse(0L);
    }

    /** How the zombie {@code pid} ended, as wait(2) would tell its parent; -1 when that cannot be read. */
    static int status(Stage stage, long pid) {
        try {
            String stat =
                    Files.readString(Path.of("/proc/" + stage.outside(pid) + "/stat"), StandardCharsets.ISO_8859_1);
            return Integer.parseInt(
                    stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ")[STATUS]);
        } catch (IOException e) {
            return -1;
        }
    }

    /** How long it has had a CPU, in nanoseconds; a zombie's account stays. */
    static long cpuNanos(Stage stage, long pid) {
        return ProcFs.tasks(stage.outside(pid)).stream()
                .mapToLong(TaskLook::cpuNanos)
                .sum();
    }

    /** Whether it was there when {@code other} started: what a submission starts is younger than its actor. */
    static boolean isOlder(Stage stage, long pid, long other) {
        Optional<Instant> start = start(stage, pid);
        Optional<Instant> otherStart = start(stage, other);
        return start.isPresent() && otherStart.isPresent() && !start.get().isAfter(otherStart.get());
    }

    private static Optional<Instant> start(Stage stage, long pid) {
        return handle(stage, pid).flatMap(process -> process.info().startInstant());
    }

    /** Whether it has become a program with {@code argument} for its only argument. */
    static boolean runs(Stage stage, long pid, String argument) {
        return handle(stage, pid).filter(process -> runs(process, argument)).isPresent();
    }

    /**
     * The same. A shell that is to become that program has the argument among its own, and in the midst of this a process
     * has none at all: who asked for no more than a mention would see it come, go, and come again.
     */
    static boolean runs(ProcessHandle process, String argument) {
        return process.info()
                .arguments()
                .filter(all -> List.of(all).equals(List.of(argument)))
                .isPresent();
    }

    private static boolean mentions(ProcessHandle process, String nonce) {
        return process.info().commandLine().filter(line -> line.contains(nonce)).isPresent();
    }

    private static Optional<ProcessHandle> handle(Stage stage, long pid) {
        return ProcessHandle.of(stage.outside(pid));
    }

    /** Which of its input, output and error output (0, 1, 2) are pipes or sockets; none where there is no {@code /proc}. */
    static List<String> pipes(Stage stage, long pid) {
        long seen = stage.outside(pid);
        return ProcFs.available()
                ? STREAMS.stream().filter(stream -> isPipe(seen, stream)).toList()
                : List.of();
    }

    private static boolean isPipe(long pid, String stream) {
        try {
            String target = Files.readSymbolicLink(Path.of("/proc/" + pid + "/fd/" + stream))
                    .toString();
            return target.startsWith("pipe:") || target.startsWith("socket:");
        } catch (IOException e) {
            return false;
        }
    }

    /** Puts one look on record. */
    static void note(Stage stage, long pid) {
        stage.note(SEEN, pid, letter(stage, pid), parent(stage, pid), status(stage, pid));
    }

    // --- Waiting ---

    /** Blocks until what given programs do has happened; when it does not, that is our fault. */
    static void await(BooleanSupplier condition) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(LOOK)
                .atMost(LIMIT)
                .until(condition::getAsBoolean);
    }

    /** Blocks until {@code condition} holds, or nothing on the stage moves any more: what then is, is judged. */
    static void grant(Stage stage, BooleanSupplier condition) {
        boolean unused = Lookout.sees(condition, LOOK, SOON) || stage.happens(history -> condition.getAsBoolean());
    }

    /** Ends {@code pid} if it is a process with our {@code nonce}, so that no word of a submission can make us end another. */
    static void end(Stage stage, long pid, String nonce) {
        handle(stage, pid).filter(process -> mentions(process, nonce)).ifPresent(ProcessHandle::destroyForcibly);
    }
}
