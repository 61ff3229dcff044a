package forkshop.judge.stage;

import java.time.Duration;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what no event tells about, by looking at it again and again. */
public final class Lookout {

    private Lookout() {}

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
