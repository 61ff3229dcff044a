// Loses: t12.1a
// Off by one: waits only when there is already more in the queue than there is room for.
package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;

/** A bounded queue for processes that knows how much of its work is still open. */
public class SharedQueue implements JoinableQueue {

    private static final String OPEN = "open";

    @Override
    public void put(SharedState state, String item) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            while (turn.items().size() > turn.capacity()) {
                turn.await();
            }
            turn.items().add(item);
            turn.set(OPEN, turn.get(OPEN) + 1);
        }
    }

    @Override
    public String take(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            while (turn.items().isEmpty()) {
                turn.await();
            }
            return turn.items().remove(0);
        }
    }

    @Override
    public void taskDone(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            if (turn.get(OPEN) == 0) {
                throw new IllegalStateException("taskDone was called more often than put");
            }
            turn.set(OPEN, turn.get(OPEN) - 1);
        }
    }

    @Override
    public void join(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            while (turn.get(OPEN) > 0) {
                turn.await();
            }
        }
    }

    @Override
    public int joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (Turn turn = state.enter()) {
            long left = end - System.nanoTime();
            while (turn.get(OPEN) > 0 && left > 0) {
                turn.await(Duration.ofNanos(left));
                left = end - System.nanoTime();
            }
            return turn.get(OPEN);
        }
    }
}
