package forkshop.t11_messaging;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** The children of the {@link Story}: the tutorial's {@code task1(q)} and {@code task2(q)}. */
public final class StoryTask {

    private StoryTask() {}

    /**
     * Runs one of the two.
     *
     * @param arguments the task's name, then where the queue's pipe is
     */
    public static void main(String[] arguments) throws IOException {
        MessageQueue queue = new Exercise<>(MessageQueue.class, "LockedQueue").get();
        try (BytePipe q = BytePipe.open(Path.of(arguments[1]))) {
            if (arguments[0].equals("task1")) {
                queue.put(q, "宫保鸡丁".getBytes(StandardCharsets.UTF_8));
            } else {
                say(new String(queue.take(q), StandardCharsets.UTF_8));
            }
        }
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
