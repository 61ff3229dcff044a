package forkshop.harness;

import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;

/** Where an actor's main thread waits, so that a thread dump can tell it from a thread of the submission. */
final class Waiting {

    private static final CountDownLatch NEVER = new CountDownLatch(1);
    private static volatile @Nullable Thread waiter;

    private Waiting() {}

    static void forever() throws InterruptedException {
        waiter = Thread.currentThread();
        NEVER.await();
    }

    static boolean is(Thread thread) {
        return thread == waiter;
    }
}
