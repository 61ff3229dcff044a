package forkshop.t12_pipeline;

import forkshop.harness.Link;
import java.time.Duration;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

/** The tutorial's {@code time.sleep(random.randint(1, 3))}: a gate where a judge is, a moment elsewhere. */
final class Moment {

    private final double pace;

    /** A moment whose seconds take {@code pace} seconds each. */
    Moment(double pace) {
        this.pace = pace;
    }

    void pass(String name, String dish) {
        if (Link.current().judged()) {
            String unused = Link.current().gate(name, dish);
        } else {
            sleep(Duration.ofMillis(
                    Math.round(1000 * pace * ThreadLocalRandom.current().nextInt(1, 4))));
        }
    }

    private static void sleep(Duration time) {
        long end = System.nanoTime() + time.toNanos();
        while (System.nanoTime() < end) {
            LockSupport.parkNanos(end - System.nanoTime());
        }
    }
}
