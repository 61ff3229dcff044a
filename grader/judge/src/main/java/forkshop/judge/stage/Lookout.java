package forkshop.judge.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what no event tells about, by looking at it again and again. */
public final class Lookout {

    /** Time for a thread to get a CPU and lie down, on a machine with others; who does not manage is looked at again later. */
    private static final Duration LIES_DOWN = Duration.ofMillis(50);

    private static final Duration GIVES_WAY = Duration.ofMillis(1);

    private Lookout() {}

    /**
     * Whether a process that has just answered a question sleeps on, as {@code asleep} looks at it. The thread that
     * answered may still stand ready: where there is only one core, it lies down no sooner than the judge gives way.
     */
    static boolean sleepsOn(BooleanSupplier asleep) {
        return sees(asleep, GIVES_WAY, LIES_DOWN);
    }

    /**
     * Looks at once, and then again a {@code pause} after each look; blocks until {@code condition} holds or {@code limit}
     * has passed. Returns whether it held.
     */
    public static boolean sees(BooleanSupplier condition, Duration pause, Duration limit) {
        try {
            Awaitility.await()
                    .pollInSameThread()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(pause)
                    .atMost(limit)
                    .until(condition::getAsBoolean);
            return true;
        } catch (ConditionTimeoutException e) {
            return false;
        }
    }
}
