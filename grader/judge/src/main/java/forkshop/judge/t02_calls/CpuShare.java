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
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK)
                    .atMost(LONGEST)
                    .until(window::allHadTheirTime);
        } catch (ConditionTimeoutException e) {
            // A thread that could not run for so long has used next to nothing.
        }
        return window.percent();
    }

    /**
     * What one thread has had of the machine.
     *
     * @param ran time on a CPU, in nanoseconds
     * @param stoodReady time ready without one, in nanoseconds; the kernel adds it up only when the thread gets a CPU again
     * @param ready whether it stands ready, or runs, at this moment
     */
    private record Share(long ran, long stoodReady, boolean ready) {
        static final Share NOTHING = new Share(0, 0, false);

        boolean same(Share other) {
            return ran == other.ran && stoodReady == other.stoodReady;
        }
    }

    /** A stretch of time, looked at again and again. */
    private static final class Window {
        private final long pid;
        private final long start = System.nanoTime();
        private final Map<Long, Share> before;
        private final Map<Long, Long> unchangedSince = new HashMap<>();
        private Map<Long, Share> now;
        private long passed;

        Window(long pid) {
            this.pid = pid;
            this.before = look(pid);
            this.now = before;
        }

        /** Looks once more; whether every thread has used, or slept through, its part of the window. */
        boolean allHadTheirTime() {
            Map<Long, Share> last = now;
            now = look(pid);
            passed = System.nanoTime() - start;
            now.forEach((tid, share) -> {
                if (!share.ready() || !share.same(last.getOrDefault(tid, Share.NOTHING))) {
                    unchangedSince.put(tid, passed);
                }
            });
            return now.keySet().stream().allMatch(tid -> own(tid) >= WINDOW.toNanos());
        }

        int percent() {
            double sum = 0;
            for (long tid : now.keySet()) {
                long ran = atLast(tid).ran() - atFirst(tid).ran();
                sum += 100.0 * ran / Math.max(WINDOW.toNanos(), own(tid));
            }
            return (int) Math.round(sum);
        }

        private long own(long tid) {
            long waited = atLast(tid).stoodReady() - atFirst(tid).stoodReady();
            long waitsStill = passed - unchangedSince.getOrDefault(tid, 0L);
            return passed - waited - waitsStill;
        }

        private Share atLast(long tid) {
            return now.getOrDefault(tid, Share.NOTHING);
        }

        private Share atFirst(long tid) {
            return before.getOrDefault(tid, Share.NOTHING);
        }
    }

    private static Map<Long, Share> look(long pid) {
        Map<Long, Share> shares = new HashMap<>();
        for (TaskLook task : ProcFs.tasks(pid)) {
            shares.put(task.tid(), share(pid, task));
        }
        return shares;
    }

    /** Time on a CPU and time ready without one (proc(5), schedstat). */
    private static Share share(long pid, TaskLook task) {
        try {
            String schedstat = Files.readString(Path.of("/proc/" + pid + "/task/" + task.tid() + "/schedstat"));
            List<String> words = List.of(schedstat.split(" "));
            return new Share(Long.parseLong(words.get(0)), Long.parseLong(words.get(1)), task.state() == 'R');
        } catch (IOException e) {
            return Share.NOTHING;
        }
    }
}
