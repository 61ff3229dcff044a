package forkshop.judge.t01_states;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.awaitility.Awaitility;

/**
 * What Linux itself says about a specimen, read before the submission is asked. A specimen that does not come into its
 * state is our fault: {@link org.awaitility.core.ConditionTimeoutException}.
 */
final class Truth {

    private static final Duration LIMIT = Duration.ofSeconds(60);

    private Truth() {}

    /** The state letters of all tasks, the first one's first; empty when there is no such process. */
    static String letters(long pid) {
        return ProcFs.tasks(pid).stream()
                .sorted((one, other) -> Boolean.compare(other.tid() == pid, one.tid() == pid))
                .map(task -> String.valueOf(task.state()))
                .collect(Collectors.joining());
    }

    /** Blocks until the letters fit. */
    static void await(long pid, Predicate<String> letters) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(2))
                .atMost(LIMIT)
                .until(() -> letters.test(letters(pid)));
    }

    /** Blocks until each of {@code pids} has had a CPU, and has waited for one, for {@code time} at least. */
    static void awaitTurns(List<Long> pids, Duration time) {
        Awaitility.await()
                .pollInSameThread()
                .pollDelay(Duration.ZERO)
                .pollInterval(Duration.ofMillis(5))
                .atMost(LIMIT)
                .until(() -> pids.stream()
                        .allMatch(pid -> cpuNanos(pid) >= time.toNanos() && waitedNanos(pid) >= time.toNanos()));
    }

    /** How long all tasks together have had a CPU. */
    static long cpuNanos(long pid) {
        return ProcFs.tasks(pid).stream().mapToLong(TaskLook::cpuNanos).sum();
    }

    /** How long all tasks together were ready and had no CPU (proc(5), schedstat). */
    static long waitedNanos(long pid) {
        return ProcFs.tasks(pid).stream()
                .mapToLong(task -> waitedNanos(pid, task.tid()))
                .sum();
    }

    private static long waitedNanos(long pid, long tid) {
        try {
            String schedstat = Files.readString(Path.of("/proc/" + pid + "/task/" + tid + "/schedstat"));
            return Long.parseLong(schedstat.split(" ")[1]);
        } catch (IOException e) {
            return 0;
        }
    }
}
