package forkshop.judge.stage.nursery;

/**
 * One thread of a process, as {@code /proc} shows it (proc(5)).
 *
 * @param tid its thread id
 * @param name the 15 bytes of its name that the kernel keeps
 * @param state {@code R} running or ready, {@code S} asleep, {@code D} asleep and deaf, {@code T} stopped, {@code Z} dead
 * @param cpuNanos nanoseconds of CPU time it has used
 * @param readyNanos nanoseconds it has stood ready without a CPU; the kernel adds a wait up when it is over
 * @param voluntarySwitches how often it has gone to sleep by itself
 */
public record TaskLook(long tid, String name, char state, long cpuNanos, long readyNanos, long voluntarySwitches) {

    /** Whether it could run, or does. */
    public boolean ready() {
        return state == 'R';
    }

    /** Whether, since an {@code earlier} look at the same thread, it has had no CPU; true for one that did not want any. */
    public boolean hasNotRunSince(TaskLook earlier) {
        return cpuNanos == earlier.cpuNanos && readyNanos == earlier.readyNanos;
    }
}
