package forkshop.judge.batch;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/**
 * How long one submission may take. The judge ends its grading by itself when that has passed; one that does not, because
 * the submission keeps it from that, is ended.
 *
 * @param time of the grading
 * @param grace to start, to end all processes, and to report
 */
record Budget(Duration time, Duration grace) {

    private static final Duration USUAL_GRACE = Duration.ofSeconds(45);

    static Budget of(Duration time) {
        return new Budget(time, USUAL_GRACE);
    }

    /** Waits for {@code end}; returns how long in vain, or empty when it came in time. */
    Optional<Duration> overspent(CompletableFuture<?> end) {
        Duration all = time.plus(grace);
        try {
            end.get(all.toMillis(), TimeUnit.MILLISECONDS);
            return Optional.empty();
        } catch (TimeoutException e) {
            return Optional.of(all);
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was interrupted", e);
        }
    }
}
