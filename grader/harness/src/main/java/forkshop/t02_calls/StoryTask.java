package forkshop.t02_calls;

import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A task of the {@link Story}: takes its time, then ends. */
final class StoryTask {

    private StoryTask() {}

    /**
     * Works and ends.
     *
     * @param arguments the seconds it takes, and the exit code
     */
    public static void main(String[] arguments) {
        long work = (long) (Double.parseDouble(arguments[0]) * TimeUnit.SECONDS.toNanos(1));
        long start = System.nanoTime();
        while (System.nanoTime() - start < work) {
            LockSupport.parkNanos(work - (System.nanoTime() - start));
        }
        System.exit(Integer.parseInt(arguments[1]));
    }
}
