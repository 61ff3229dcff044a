package forkshop.judge.stage;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/** Waits for what no event tells about, by looking at it again and again. */
public final class Lookout {

    /** So often the judge gives way to a thread that is to lie down; who does not manage is looked at again later. */
    private static final int LOOKS = 40;

    private static final long GIVES_WAY = Duration.ofMillis(1).toNanos();

    private Lookout() {}

    /**
     * Whether a process that has just answered a question sleeps on, as {@code asleep} looks at it. The thread that
     * answered may still stand ready: where there is only one core, it lies down no sooner than the judge gives way.
     * Looks are counted, not time: on a busy machine all of it may pass before the second look. Blocks for a moment.
     */
    static boolean sleepsOn(BooleanSupplier asleep) {
        for (int look = 1; look < LOOKS; look++) {
            if (asleep.getAsBoolean()) {
                return true;
            }
            LockSupport.parkNanos(GIVES_WAY);
        }
        return asleep.getAsBoolean();
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
