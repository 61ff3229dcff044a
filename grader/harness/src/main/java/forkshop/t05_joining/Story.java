package forkshop.t05_joining;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/** Tutorial, section 2.1: three children that take 1, 2 and 3 seconds, and a main process that waits 3 seconds, not 6. */
public final class Story {

    private static final int CHILDREN = 3;

    private Story() {}

    /**
     * Plays the story.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double pace = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        Path file = Files.createTempFile("story", ".txt");
        StoryScreen screen = StoryScreen.showing(file);
        long start = System.nanoTime();
        List<Integer> codes = new Exercise<>(Joining.class, "Joiner").get().runAll(tasks(file, pace));
        double seconds = (System.nanoTime() - start) / 1e9;
        screen.show();
        say("主进程");
        say("退出码 " + codes);
        say(String.format(Locale.ROOT, "用时 %.1f 秒", seconds));
    }

    private static List<List<String>> tasks(Path file, double pace) {
        return IntStream.rangeClosed(1, CHILDREN)
                .mapToObj(i -> Jvm.command(StoryTask.class, file.toString(), "写讲话稿" + i, Double.toString(i * pace)))
                .toList();
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
