package forkshop.judge.batch;

import forkshop.harness.Todo;
import forkshop.judge.stage.Calibration;
import forkshop.judge.stage.Limits;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Supplier;

/**
 * How long one submission may take. Like every limit it is free when all is well: only when it has passed, the machine is
 * measured, and a slow one gives more.
 */
final class Budget {

    private final Duration base;
    private final Supplier<Duration> hang;

    /**
     * A budget of {@code base} where the hang limit is {@link Limits#BASE}, and longer as that is longer.
     *
     * @param hang measures the hang limit that holds now
     */
    Budget(Duration base, Supplier<Duration> hang) {
        this.base = base;
        this.hang = hang;
    }

    /** A budget of {@code base} on a machine that keeps its pace. */
    static Budget of(Duration base) {
        return new Budget(base, () -> new Limits(() -> Calibration.measure(harness())).hang());
    }

    /** Waits for {@code end}; returns how long in vain, or empty when it came in time. */
    Optional<Duration> overspent(CompletableFuture<?> end) {
        if (came(end, base)) {
            return Optional.empty();
        }
        Duration scaled = base.multipliedBy(hang.get().toMillis()).dividedBy(Limits.BASE.toMillis());
        return came(end, scaled.minus(base)) ? Optional.empty() : Optional.of(scaled);
    }

    private static boolean came(CompletableFuture<?> end, Duration within) {
        try {
            end.get(within.toMillis(), TimeUnit.MILLISECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the batch was interrupted", e);
        }
    }

    private static Path harness() {
        try {
            return Path.of(Todo.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }
}
