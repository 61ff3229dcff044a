package forkshop.judge.stage;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;

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
        return new Hunger(pid, System.nanoTime(), cpuNanos(pid), ProcFs.waitedForCpu(pid).toNanos());
    }

    /** Whether the process was starved from that moment until now. */
    boolean starved() {
        Hunger now = from(pid);
        boolean hardlyRan = now.ran - ran < A_FAIR_SHARE;
        boolean mostlyWaited = (now.stoodReady - stoodReady) * 2 > now.since - since;
        return hardlyRan && mostlyWaited;
    }

    private static long cpuNanos(long pid) {
        return ProcFs.tasks(pid).stream().mapToLong(TaskLook::cpuNanos).sum();
    }
}
