package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;

/**
 * A queue for processes that knows how much of its work is still open: Python's {@code multiprocessing.JoinableQueue}.
 *
 * <p>Every process has a queue object of its own; what they share is the {@link SharedState}, which is empty at first.
 * Two states are two queues. Items leave in the order in which they came.
 *
 * <p>An item is <i>open</i> from the moment it is put until somebody says {@link #taskDone}; taking it changes nothing
 * about that. Whoever waits here burns no CPU time, and keeps nobody else from going on.
 */
public interface JoinableQueue {

    /**
     * Puts an item at the end. Waits while as many items as the state has room for ({@link Turn#capacity}) are in the
     * queue; an item that has been taken needs no room any more.
     */
    void put(SharedState state, String item) throws IOException, InterruptedException;

    /** Takes the first item, and waits for one while there is none. Each item is taken exactly once. */
    String take(SharedState state) throws IOException, InterruptedException;

    /**
     * Says that an item is done, after it was taken.
     *
     * @throws IllegalStateException when no item is open: this was called more often than {@link #put}. Nothing changes
     *     then
     */
    void taskDone(SharedState state) throws IOException, InterruptedException;

    /** Waits until no item is open; returns at once when none is. */
    void join(SharedState state) throws IOException, InterruptedException;

    /**
     * Waits until no item is open, but no longer than about {@code limit}.
     *
     * @return how many items are open: 0 when all are done, else as many as there were when the time was up
     */
    int joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException;
}
