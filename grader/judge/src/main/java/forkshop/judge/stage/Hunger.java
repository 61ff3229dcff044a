package forkshop.judge.stage;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.time.Duration;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.function.ToLongFunction;
import java.util.stream.Collectors;

/**
 * How much of the machine a process has had, since a moment. A limit that passes while the process stood ready most of the
 * time and hardly ran, or stands ready and never gets to run, says something about the machine, not about the submission.
 *
 * @param pid the process
 * @param since the moment, in nanoseconds of the judge's clock
 * @param ran the CPU time of its threads by then
 * @param stoodReady the time that its threads had waited for a CPU by then
 */
record Hunger(long pid, long since, long ran, long stoodReady) {

    /** Whoever has run this long was not kept from anything. */
    private static final long A_FAIR_SHARE = 1_000_000_000L;

    /** A thread that stands ready this long, and does not run, is kept from it. */
    private static final Duration KEPT_FROM_IT = Duration.ofSeconds(1);

    private static final Duration LOOK = Duration.ofMillis(20);

    static Hunger from(long pid) {
        List<TaskLook> tasks = ProcFs.tasks(pid);
        return new Hunger(pid, System.nanoTime(), sum(tasks, TaskLook::cpuNanos), sum(tasks, TaskLook::readyNanos));
    }

    /**
     * Whether these processes were starved until now. What they have run counts together: processes that only keep each
     * other from running are a hang. Blocks while a thread of theirs stands ready and does not run, for one second each.
     */
    static boolean starved(Collection<Hunger> hungers) {
        long ran = hungers.stream().mapToLong(Hunger::ranSince).sum();
        return ran < A_FAIR_SHARE
                && hungers.stream().anyMatch(hunger -> hunger.mostlyStoodReady() || hunger.standsReady());
    }

    private long ranSince() {
        return sum(ProcFs.tasks(pid), TaskLook::cpuNanos) - ran;
    }

    private boolean mostlyStoodReady() {
        long waited = sum(ProcFs.tasks(pid), TaskLook::readyNanos) - stoodReady;
        return waited * 2 > System.nanoTime() - since;
    }

    /** The wait that has not ended yet, which the kernel has not added up. */
    private boolean standsReady() {
        Map<Long, TaskLook> ready = ProcFs.tasks(pid).stream()
                .filter(TaskLook::ready)
                .collect(Collectors.toMap(TaskLook::tid, task -> task));
        return !Lookout.sees(() -> noneStandsAsIn(ready), LOOK, KEPT_FROM_IT) && !noneStandsAsIn(ready);
    }

    private boolean noneStandsAsIn(Map<Long, TaskLook> looks) {
        return ProcFs.tasks(pid).stream().filter(TaskLook::ready).noneMatch(task -> {
            TaskLook earlier = looks.get(task.tid());
            return earlier != null && task.hasNotRunSince(earlier);
        });
    }

    private static long sum(List<TaskLook> tasks, ToLongFunction<TaskLook> time) {
        return tasks.stream().mapToLong(time).sum();
    }
}
