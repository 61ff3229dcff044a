package forkshop.t05_joining;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A child of the {@link Story}: tells its beginning and its end, and takes its time in between. */
final class StoryTask {

    private StoryTask() {}

    /**
     * Works.
     *
     * @param arguments the file that it tells it to, its name, and the seconds it takes
     */
    public static void main(String[] arguments) throws IOException {
        Path file = Path.of(arguments[0]);
        tell(file, arguments[1] + "任务开始");
        work((long) (Double.parseDouble(arguments[2]) * TimeUnit.SECONDS.toNanos(1)));
        tell(file, arguments[1] + "任务执行完毕");
    }

    private static void tell(Path file, String line) throws IOException {
        Files.writeString(file, line + System.lineSeparator(), StandardOpenOption.APPEND);
    }

    private static void work(long nanoseconds) {
        long start = System.nanoTime();
        while (System.nanoTime() - start < nanoseconds) {
            LockSupport.parkNanos(nanoseconds - (System.nanoTime() - start));
        }
    }
}
