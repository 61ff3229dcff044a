package forkshop.judge.stage.nursery;

/**
 * How a process ended.
 *
 * @param code its exit code; 128 + n when signal n ended it, as {@link Process#exitValue} has it
 * @param signalled whether a signal ended it; without a reaper nobody can tell, and it is false
 * @param signal the number of that signal, else 0
 */
public record Ending(int code, boolean signalled, int signal) {

    private static final int SIGKILL = 9;

    /** The end of processes whose reaper was killed: the kernel kills them with it. */
    static final Ending WITH_ITS_REAPER = new Ending(128 + SIGKILL, true, SIGKILL);

    /** What a wait status says (wait(2)). */
    static Ending ofWaitStatus(int status) {
        int signal = status & 0x7f;
        return signal == 0 ? new Ending(status >> 8 & 0xff, false, 0) : new Ending(128 + signal, true, signal);
    }

    /** What an exit value says. */
    static Ending ofExitValue(int value) {
        return new Ending(value, false, 0);
    }
}
