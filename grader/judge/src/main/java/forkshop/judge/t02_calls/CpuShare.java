package forkshop.judge.t02_calls;

import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

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
        Window window = new Window(pid);
        // A thread that could not run for so long has used next to nothing.
        boolean unused = Lookout.sees(window::allHadTheirTime, LOOK, LONGEST);
        return window.percent();
    }

    /** A stretch of time, looked at again and again. */
    private static final class Window {
        private final long pid;
        private final long start = System.nanoTime();
        private final Map<Long, TaskLook> before;
        private final Map<Long, Long> unchangedSince = new HashMap<>();
        private Map<Long, TaskLook> now;
        private long passed;

        Window(long pid) {
            this.pid = pid;
            this.before = look(pid);
            this.now = before;
        }

        /** Looks once more; whether every thread has used, or slept through, its part of the window. */
        boolean allHadTheirTime() {
            Map<Long, TaskLook> last = now;
            now = look(pid);
            passed = System.nanoTime() - start;
            now.forEach((tid, task) -> {
                if (!task.ready() || !last.containsKey(tid) || !task.hasNotRunSince(last.get(tid))) {
                    unchangedSince.put(tid, passed);
                }
            });
            return now.keySet().stream().allMatch(tid -> own(tid) >= WINDOW.toNanos());
        }

        int percent() {
            double sum = 0;
            for (long tid : now.keySet()) {
                long ran = since(tid, TaskLook::cpuNanos);
                sum += 100.0 * ran / Math.max(WINDOW.toNanos(), own(tid));
            }
            return (int) Math.round(sum);
        }

        private long own(long tid) {
            long waitsStill = passed - unchangedSince.getOrDefault(tid, 0L);
            return passed - since(tid, TaskLook::readyNanos) - waitsStill;
        }

        /** How much of it came to one thread; all of it for a thread that is newer than the window. */
        private long since(long tid, ToLongFunction<TaskLook> time) {
            TaskLook first = before.get(tid);
            return time.applyAsLong(now.get(tid)) - (first == null ? 0 : time.applyAsLong(first));
        }
    }

    private static Map<Long, TaskLook> look(long pid) {
        return ProcFs.tasks(pid).stream().collect(Collectors.toMap(TaskLook::tid, task -> task));
    }
}
