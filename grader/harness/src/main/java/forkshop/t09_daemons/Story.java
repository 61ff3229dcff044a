package forkshop.t09_daemons;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Tutorial, section 2.5: 苏妲己 lives as long as her king, and not to her natural end. Her three seconds are never
 * shortened, so that only the end of the main process can keep her from reaching it.
 */
public final class Story {

    /** Who has not said anything by then never will. */
    private static final long PATIENCE = TimeUnit.SECONDS.toNanos(10);

    private Story() {}

    /**
     * Plays the story.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException {
        double pace = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        Path silence = Files.createTempFile("silence", "");
        silence.toFile().deleteOnExit();
        Process unused = new Exercise<>(Launcher.class, "ChildLauncher")
                .get()
                .start(Kind.DAEMON, StoryTask.class, "苏妲己", silence.toString());
        awaitEndOf(silence);
        LockSupport.parkNanos((long) (pace * TimeUnit.SECONDS.toNanos(1)));
        say("纣王驾崩了");
    }

    private static void awaitEndOf(Path silence) {
        long start = System.nanoTime();
        while (Files.exists(silence) && System.nanoTime() - start < PATIENCE) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
        }
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
