package forkshop.judge.stage;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.util.Collection;

/**
 * How much of the machine a process has had, since a moment. A limit that passes while the process stood ready most of the
 * time and hardly ran says something about the machine, not about the submission.
 *
 * @param pid the process
 * @param since the moment, in nanoseconds of the judge's clock
 * @param ran the CPU time of its threads by then
 * @param stoodReady the time that its threads had waited for a CPU by then
 */
record Hunger(long pid, long since, long ran, long stoodReady) {

    /** Whoever has run this long was not kept from anything. */
    private static final long A_FAIR_SHARE = 1_000_000_000L;

    static Hunger from(long pid) {
        return new Hunger(
                pid, System.nanoTime(), cpuNanos(pid), ProcFs.waitedForCpu(pid).toNanos());
    }

    /**
     * Whether these processes were starved until now. What they have run counts together: processes that only keep each
     * other from running are a hang.
     */
    static boolean starved(Collection<Hunger> hungers) {
        long ran = hungers.stream().mapToLong(Hunger::ranSince).sum();
        return ran < A_FAIR_SHARE && hungers.stream().anyMatch(Hunger::mostlyStoodReady);
    }

    private long ranSince() {
        return cpuNanos(pid) - ran;
    }

    private boolean mostlyStoodReady() {
        return (ProcFs.waitedForCpu(pid).toNanos() - stoodReady) * 2 > System.nanoTime() - since;
    }

    private static long cpuNanos(long pid) {
        return ProcFs.tasks(pid).stream().mapToLong(TaskLook::cpuNanos).sum();
    }
}
