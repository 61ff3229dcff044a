package forkshop.judge.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * How long the judge waits before it calls something a hang. A limit is free when all is well: only when the base limit
 * has passed, eight JVMs are started at once to see how slow this machine is at this moment, and the wait goes on for as
 * long as that makes fair.
 */
public final class Limits {

    /** The limit on a machine that keeps its pace. */
    public static final Duration BASE = Duration.ofSeconds(10);

    private static final int JVM_STARTS = 20;
    private static final Duration LONGEST = Duration.ofSeconds(60);

    /**
     * A limit for a submission that it cannot sit out: on the slowest machine, too, a hang is called one long before. Who
     * mistakes its unit, and waits for a thousandth of it, is back within the moment for which a wait is looked at.
     */
    public static final Duration OUT_OF_REACH = LONGEST.multipliedBy(2);

    private final Supplier<Duration> calibration;
    private final Curtain curtain = new Curtain();
    private @Nullable Duration calibrated;

    /** Limits scaled by {@code calibration}: the time in which eight JVMs start at once, measured on first demand. */
    public Limits(Supplier<Duration> calibration) {
        this.calibration = calibration;
    }

    /** The limit that holds here and now: 20 times the calibration, at least {@link #BASE}, at most a minute. */
    public synchronized Duration hang() {
        if (calibrated == null) {
            calibrated = calibration.get();
        }
        return allowing(calibrated);
    }

    private static Duration allowing(Duration calibration) {
        Duration scaled = calibration.multipliedBy(JVM_STARTS);
        return scaled.compareTo(BASE) < 0 ? BASE : scaled.compareTo(LONGEST) > 0 ? LONGEST : scaled;
    }

    /** The end of all waiting of this run. */
    public Curtain curtain() {
        return curtain;
    }

    /** Measures anew how much slower than it should be this machine is: 1 when it keeps its pace, 6 at most. */
    public double slowness() {
        return (double) allowing(calibration.get()).toMillis() / BASE.toMillis();
    }

    /** The limit that is known without a measurement, for reports. */
    public synchronized Duration known() {
        return calibrated == null ? BASE : hang();
    }

    /** {@code quiet}, longer by as much as this machine was found to be slower. */
    Duration scaled(Duration quiet) {
        return quiet.multipliedBy(known().toMillis()).dividedBy(BASE.toMillis());
    }

    /** Waits for {@code condition}; returns whether it came to hold within the limit. */
    boolean await(Recording recording, BooleanSupplier condition) {
        return recording.await(condition, BASE) || recording.await(condition, hang().minus(BASE));
    }
}
