package forkshop.judge.t02_calls;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * How much of one core a process uses, seen from outside. The time that a thread stands ready without getting a CPU is
 * taken out of the reckoning, so a busy machine changes nothing: who waits in a loop uses all of its time, who sleeps
 * nearly none of it.
 */
final class CpuShare {

    /** What a waiting process may use, in percent of one core. */
    static final int MOST = 10;

    /** So much time must have been its own: used or slept through. */
    private static final Duration WINDOW = Duration.ofMillis(150);

    private static final Duration LOOK = Duration.ofMillis(10);
    private static final Duration LONGEST = Duration.ofSeconds(20);

    /** What a JVM has to do after a start, or a compilation, is over in one window. */
    private static final int WINDOWS = 3;

    private record Task(long ran, long stoodReady) {}

    private CpuShare() {}

    /** The least of up to three windows, in percent; blocks for that long. Empty where there is no {@code /proc}. */
    static OptionalInt of(long pid) {
        if (!ProcFs.available()) {
            return OptionalInt.empty();
        }
        int least = Integer.MAX_VALUE;
        for (int i = 0; i < WINDOWS && least >= MOST; i++) {
            least = Math.min(least, inOneWindow(pid));
        }
        return OptionalInt.of(least);
    }

    private static int inOneWindow(long pid) {
        Map<Long, Task> before = look(pid);
        long start = System.nanoTime();
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK)
                    .atMost(LONGEST)
                    .until(() -> allHadTheirTime(before, look(pid), System.nanoTime() - start));
        } catch (ConditionTimeoutException e) {
            // A thread that could not run for so long has used next to nothing.
        }
        long passed = System.nanoTime() - start;
        return percent(before, look(pid), passed);
    }

    private static boolean allHadTheirTime(Map<Long, Task> before, Map<Long, Task> now, long passed) {
        return now.keySet().stream().allMatch(tid -> passed - waited(before, now, tid) >= WINDOW.toNanos());
    }

    private static int percent(Map<Long, Task> before, Map<Long, Task> now, long passed) {
        double sum = 0;
        for (long tid : now.keySet()) {
            long own = Math.max(WINDOW.toNanos(), passed - waited(before, now, tid));
            sum += 100.0 * ran(before, now, tid) / own;
        }
        return (int) Math.round(sum);
    }

    private static long waited(Map<Long, Task> before, Map<Long, Task> now, long tid) {
        return task(now, tid).stoodReady() - task(before, tid).stoodReady();
    }

    private static long ran(Map<Long, Task> before, Map<Long, Task> now, long tid) {
        return task(now, tid).ran() - task(before, tid).ran();
    }

    private static Task task(Map<Long, Task> tasks, long tid) {
        return tasks.getOrDefault(tid, new Task(0, 0));
    }

    private static Map<Long, Task> look(long pid) {
        Map<Long, Task> tasks = new HashMap<>();
        for (TaskLook task : ProcFs.tasks(pid)) {
            tasks.put(task.tid(), task(pid, task.tid()));
        }
        return tasks;
    }

    /** Time on a CPU and time ready without one, in nanoseconds (proc(5), schedstat). */
    private static Task task(long pid, long tid) {
        try {
            String schedstat = Files.readString(Path.of("/proc/" + pid + "/task/" + tid + "/schedstat"));
            List<String> words = List.of(schedstat.split(" "));
            return new Task(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)));
        } catch (IOException e) {
            return new Task(0, 0);
        }
    }
}
