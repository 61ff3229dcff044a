package forkshop.t05_joining;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Waits for children: for all of them, or for as long as there is time. */
public interface Joining {

    /**
     * Runs all commands side by side and waits until the last of them has ended. None of them has to wait for another
     * one's end before it starts.
     *
     * <p>A child fails when its exit code is not 0. That is no reason to leave the others: they are waited for, and every
     * code is told.
     *
     * @param commands one for each child, each as {@link ProcessBuilder} takes it
     * @return the children's exit codes in the order of {@code commands}, in whatever order they have ended
     * @throws IOException when a command cannot be started
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException;

    /**
     * Waits until all {@code processes} have ended, but no longer than {@code limit} in total. Returns as soon as there
     * is nobody left to wait for, and ends nobody: whoever is late goes on undisturbed.
     *
     * <p>An interrupt ends the wait early. The calling thread's interrupt flag stays set then, so that the caller sees it.
     *
     * @param processes children that have been started already; some may have ended
     * @param limit for all of them together, however many they are
     * @return those that still live, in the order of {@code processes}; empty when all have ended
     */
    List<Process> joinAll(List<Process> processes, Duration limit);
}
