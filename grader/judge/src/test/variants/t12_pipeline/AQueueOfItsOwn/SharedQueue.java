// Loses: t12.1a t12.2a t12.3a t12.4a t12.4b t12.5a t12.6a t12.6b
// A queue for threads: every process has one of its own, and nothing ever leaves it.
package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Queue;

/** A bounded queue for processes that knows how much of its work is still open. */
public class SharedQueue implements JoinableQueue {

    private static final Queue<String> ITEMS = new ArrayDeque<>();
    private static int open;

    @Override
    public void put(SharedState state, String item) throws IOException, InterruptedException {
        synchronized (ITEMS) {
            while (ITEMS.size() >= capacity(state)) {
                ITEMS.wait();
            }
            ITEMS.add(item);
            open++;
            ITEMS.notifyAll();
        }
    }

    private static int capacity(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            return turn.capacity();
        }
    }

    @Override
    public String take(SharedState state) throws InterruptedException {
        synchronized (ITEMS) {
            while (ITEMS.isEmpty()) {
                ITEMS.wait();
            }
            String item = ITEMS.remove();
            ITEMS.notifyAll();
            return item;
        }
    }

    @Override
    public void taskDone(SharedState state) {
        synchronized (ITEMS) {
            if (open == 0) {
                throw new IllegalStateException("taskDone was called more often than put");
            }
            open--;
            ITEMS.notifyAll();
        }
    }

    @Override
    public void join(SharedState state) throws InterruptedException {
        synchronized (ITEMS) {
            while (open > 0) {
                ITEMS.wait();
            }
        }
    }

    @Override
    public int joinWithin(SharedState state, Duration limit) throws InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        synchronized (ITEMS) {
            long left = limit.toMillis();
            while (open > 0 && left > 0) {
                ITEMS.wait(left);
                left = Duration.ofNanos(end - System.nanoTime()).toMillis();
            }
            return open;
        }
    }
}
