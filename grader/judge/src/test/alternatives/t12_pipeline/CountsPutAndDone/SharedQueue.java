// Legal: two numbers that only grow, how many were put and how many are done, instead of their difference.
package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;

/** A bounded queue for processes that knows how much of its work is still open. */
public class SharedQueue implements JoinableQueue {

    private static final String PUT = "put";
    private static final String DONE = "done";

    private static int open(Turn turn) {
        return turn.get(PUT) - turn.get(DONE);
    }

    @Override
    public void put(SharedState state, String item) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            while (turn.items().size() >= turn.capacity()) {
                turn.await();
            }
            turn.items().add(item);
            turn.set(PUT, turn.get(PUT) + 1);
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
            if (open(turn) == 0) {
                throw new IllegalStateException("taskDone was called more often than put");
            }
            turn.set(DONE, turn.get(DONE) + 1);
        }
    }

    @Override
    public void join(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            while (open(turn) > 0) {
                turn.await();
            }
        }
    }

    @Override
    public int joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        try (Turn turn = state.enter()) {
            long left = end - System.nanoTime();
            while (open(turn) > 0 && left > 0) {
                turn.await(Duration.ofNanos(left));
                left = end - System.nanoTime();
            }
            return open(turn);
        }
    }
}
