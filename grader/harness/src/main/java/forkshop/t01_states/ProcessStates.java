package forkshop.t01_states;

import java.io.IOException;

/**
 * Looks at processes from outside, as {@code ps} does. On Linux a process consists of one or more <em>tasks</em>, its
 * threads; the operating system runs tasks, and each has a state of its own.
 */
public interface ProcessStates {

    /**
     * The state of the process {@code pid} now. Never blocks.
     *
     * <ul>
     *   <li>{@link State#RUNNING} when any of its tasks runs or could,
     *   <li>else {@link State#STOPPED} when it has been stopped,
     *   <li>{@link State#ZOMBIE} when it has ended and its parent has not asked how,
     *   <li>{@link State#TERMINATED} when there is no such process; that is an answer, not an error,
     *   <li>else {@link State#BLOCKED}.
     * </ul>
     *
     * A program may have any name, also one with spaces and parentheses.
     *
     * @throws IOException when the operating system cannot be asked
     */
    State stateOf(long pid) throws IOException;

    /**
     * What the living process {@code pid} has had of the CPUs since it started, summed over its present tasks; to 10 ms.
     * Never blocks.
     *
     * @throws IOException when the operating system cannot be asked, or there is no such process
     */
    Usage usage(long pid) throws IOException;
}
