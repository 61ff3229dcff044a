package forkshop.t11_messaging;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Tutorial, section 4: one child puts a dish into the queue, another one takes it out and prints it. */
public final class Story {

    private Story() {}

    /**
     * Plays the story.
     *
     * @param arguments the pace, which changes nothing here: the tutorial's program does not sleep
     */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createTempDirectory("queue");
        try (BytePipe q = BytePipe.create(folder.resolve("q"))) {
            Process p = start("task1", q);
            Process p1 = start("task2", q);
            p.waitFor();
            p1.waitFor();
        } finally {
            delete(folder);
        }
    }

    private static Process start(String target, BytePipe q) throws IOException {
        return new ProcessBuilder(
                        Jvm.command(StoryTask.class, target, q.folder().toString()))
                .inheritIO()
                .start();
    }

    private static void delete(Path folder) throws IOException {
        for (String name : List.of("q/fifo", "q/put", "q/take", "q", "")) {
            Files.deleteIfExists(folder.resolve(name));
        }
    }
}
