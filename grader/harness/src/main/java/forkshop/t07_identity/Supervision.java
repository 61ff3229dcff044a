package forkshop.t07_identity;

import java.time.Duration;

/** What a parent does with its children once they run. All processes here are children of the caller. */
public interface Supervision {

    /** Whether {@code process} lives now. Never blocks. Once it has been waited for, it does not live any more. */
    boolean isAlive(Process process);

    /**
     * Waits until {@code process} has ended, and tells how.
     *
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    End endOf(Process process) throws InterruptedException;

    /**
     * Asks {@code process} to end: SIGTERM. A JVM runs its shutdown hooks then. Returns without waiting for the end, and
     * when it returns, the process has been asked.
     *
     * <p>What the process still writes to its standard output is not lost: the caller can read it from
     * {@link Process#getInputStream} afterwards.
     */
    void terminate(Process process);

    /** Ends {@code process} without asking: SIGKILL. No hook runs. Returns without waiting for the end. */
    void kill(Process process);

    /**
     * Stops {@code process}: asks it to end, and waits. When it has not ended after {@code grace}, ends it without asking.
     *
     * <p>As soon as it has ended, in whichever way, those of its descendants that it had when {@code stop} was called
     * and that still live are ended, too, without being asked. (Afterwards they cannot be found any more: an orphan is
     * nobody's descendant.)
     *
     * <p>Returns when the process is gone, and no later: if it ends in time, nobody waits for the rest of the grace.
     *
     * @param grace how long it may take to end by itself
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    void stop(Process process, Duration grace) throws InterruptedException;
}
