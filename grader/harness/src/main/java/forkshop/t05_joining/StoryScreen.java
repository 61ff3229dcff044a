package forkshop.t05_joining;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * Prints what the children of the {@link Story} write into a file, as it comes. Their own output would not do: whoever
 * starts them decides where that goes, and here the student does.
 */
final class StoryScreen {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(20);

    private final InputStream told;

    private StoryScreen(InputStream told) {
        this.told = told;
    }

    /** A screen that shows {@code file} while this process lives. */
    static StoryScreen showing(Path file) throws IOException {
        StoryScreen screen = new StoryScreen(Files.newInputStream(file));
        Thread thread = new Thread(screen::showForEver, "story screen");
        thread.setDaemon(true);
        thread.start();
        return screen;
    }

    private void showForEver() {
        while (true) {
            show();
            LockSupport.parkNanos(PAUSE);
        }
    }

    /** Prints what has been written and was not shown yet. */
    @SuppressWarnings("SystemOut")
    synchronized void show() {
        try {
            told.transferTo(System.out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
