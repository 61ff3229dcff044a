package forkshop.t03_spawning;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** What the children of the {@link Story} do: the tutorial's {@code func} and its {@code run}. */
final class StoryTask {

    private StoryTask() {}

    /**
     * The function.
     *
     * @param arguments its name, and how many milliseconds it works
     */
    @SuppressWarnings("SystemOut") // The tutorial's children speak.
    public static void main(String[] arguments) {
        System.out.println(arguments[0] + "任务开始");
        work(Duration.ofMillis(Long.parseLong(arguments[1])));
        System.out.println(arguments[0] + "任务执行完毕");
    }

    /** The class's {@code run}. */
    @SuppressWarnings("SystemOut")
    static void keep(String name, Duration length) {
        System.out.println(name + "任务开始");
        work(length);
        System.out.println("任务结束");
    }

    private static void work(Duration length) {
        long start = System.nanoTime();
        long left = length.toNanos();
        while (left > 0) {
            LockSupport.parkNanos(left);
            left = length.toNanos() - (System.nanoTime() - start);
        }
    }
}
