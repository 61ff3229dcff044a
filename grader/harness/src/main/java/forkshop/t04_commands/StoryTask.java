package forkshop.t04_commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The program of the {@link Story}: reads the name of its task, works on it, and ends. */
final class StoryTask {

    private static final int EXIT_CODE = 7;

    private StoryTask() {}

    /**
     * Does what the tutorial's {@code func} does.
     *
     * @param arguments how many seconds the work takes
     */
    @SuppressWarnings("SystemOut")
    public static void main(String[] arguments) throws IOException {
        String name = new String(System.in.readAllBytes(), UTF_8);
        System.out.println(name + "任务开始");
        work((long) (Double.parseDouble(arguments[0]) * TimeUnit.SECONDS.toNanos(1)));
        System.err.println(name + "太累了");
        System.out.println(name + "任务执行完毕");
        System.exit(EXIT_CODE);
    }

    private static void work(long nanos) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanos) {
            LockSupport.parkNanos(nanos - (System.nanoTime() - start));
        }
    }
}
