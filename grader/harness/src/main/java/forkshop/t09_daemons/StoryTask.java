package forkshop.t09_daemons;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The child of the {@link Story}: says that it lives, and three seconds later that it dies a natural death. */
public final class StoryTask {

    private static final long THREE_SECONDS = TimeUnit.SECONDS.toNanos(3);

    private StoryTask() {}

    /**
     * Lives.
     *
     * @param arguments its name, and a file that it deletes when it has said that it lives
     */
    public static void main(String[] arguments) throws IOException {
        say(arguments[0] + " 还活着");
        Files.delete(Path.of(arguments[1]));
        long start = System.nanoTime();
        while (System.nanoTime() - start < THREE_SECONDS) {
            LockSupport.parkNanos(THREE_SECONDS);
        }
        say(arguments[0] + " 正常死亡");
    }

    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
