package forkshop.t01_states;

/** What the operating system says about a process at this moment. */
public enum State {
    /** It has a CPU, or is ready and waits for one: Linux gives both the same letter. */
    RUNNING,
    /** It waits for something else than a CPU: input, a lock, time. No CPU would help it. */
    BLOCKED,
    /** It would run, but somebody has stopped it with SIGSTOP. */
    STOPPED,
    /** It has ended, and its parent has not asked how: nothing but an entry in a table is left. */
    ZOMBIE,
    /** There is no such process, or none any more. */
    TERMINATED
}
