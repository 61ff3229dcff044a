package forkshop.t02_calls;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Four ways to deal with a process that takes its time. Who waits here lets the CPU go: no way uses more than a tenth of
 * one core while the process lives. What the processes print does not matter.
 */
public interface Calls {

    /**
     * Synchronous: runs {@code command} and waits for it on the spot.
     *
     * @param command as {@link ProcessBuilder} takes it
     * @return the exit code, whatever it is; not before the process has ended
     * @throws IOException when the command cannot be started
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    int runSync(List<String> command) throws IOException, InterruptedException;

    /**
     * Asynchronous: starts {@code command} and goes on; never waits for it to end. Several submitted commands run side by
     * side. Throws nothing: a command that cannot be started is told to {@code done} as well.
     *
     * @param command as {@link ProcessBuilder} takes it
     * @param done hears exactly once what has become of it
     */
    void submit(List<String> command, Callback done);

    /**
     * Non-blocking: takes a look at {@code process} and comes back at once, however the process is.
     *
     * @param process one that has been started before
     * @return empty while it lives, its exit code from then on
     */
    OptionalInt poll(Process process);

    /**
     * Blocking, with a limit: waits until {@code process} has ended, but no longer than {@code limit}. Ends nobody: when
     * the limit has passed, the process goes on undisturbed.
     *
     * @param process one that has been started before
     * @param limit for this wait
     * @return true as soon as the process has ended, at once when it had before; false when the limit has passed
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    boolean await(Process process, Duration limit) throws InterruptedException;
}
