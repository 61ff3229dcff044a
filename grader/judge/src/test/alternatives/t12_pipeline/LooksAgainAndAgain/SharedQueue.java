// Legal: waits outside, without await: leaves, naps, and looks again.
package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.Optional;

/** A bounded queue for processes that knows how much of its work is still open. */
public class SharedQueue implements JoinableQueue {

    private static final String OPEN = "open";
    private static final long NAP_MILLIS = 5;

    /** What may succeed in one turn; empty when it has to be tried again. */
    @FunctionalInterface
    private interface Attempt<T> {
        Optional<T> in(Turn turn);
    }

    private static <T> T until(SharedState state, Attempt<T> attempt) throws IOException, InterruptedException {
        while (true) {
            try (Turn turn = state.enter()) {
                Optional<T> result = attempt.in(turn);
                if (result.isPresent()) {
                    return result.get();
                }
            }
            Thread.sleep(NAP_MILLIS);
        }
    }

    @Override
    public void put(SharedState state, String item) throws IOException, InterruptedException {
        until(state, turn -> {
            if (turn.items().size() >= turn.capacity()) {
                return Optional.empty();
            }
            turn.items().add(item);
            turn.set(OPEN, turn.get(OPEN) + 1);
            return Optional.of(true);
        });
    }

    @Override
    public String take(SharedState state) throws IOException, InterruptedException {
        return until(
                state,
                turn -> turn.items().isEmpty()
                        ? Optional.empty()
                        : Optional.of(turn.items().remove(0)));
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
        until(state, turn -> turn.get(OPEN) > 0 ? Optional.empty() : Optional.of(true));
    }

    @Override
    public int joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException {
        long end = System.nanoTime() + limit.toNanos();
        return until(state, turn -> {
            int open = turn.get(OPEN);
            return open > 0 && System.nanoTime() < end ? Optional.empty() : Optional.of(open);
        });
    }
}
