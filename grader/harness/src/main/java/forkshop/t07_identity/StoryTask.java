package forkshop.t07_identity;

import forkshop.harness.Exercise;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The child of the {@link Story}: says who it is and who started it, then works until it is ended. */
final class StoryTask {

    private static final long LONG_ENOUGH = TimeUnit.MINUTES.toNanos(1);

    private StoryTask() {}

    /** Says its two lines, then waits for its end. */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) {
        Pids pids = new Exercise<>(Identity.class, "WhoAmI").get().pids();
        System.out.println("子进程" + pids.own() + "执行中");
        System.out.println("子进程的父进程" + pids.parent() + "执行中");
        long start = System.nanoTime();
        while (System.nanoTime() - start < LONG_ENOUGH) {
            LockSupport.parkNanos(LONG_ENOUGH);
        }
    }
}
