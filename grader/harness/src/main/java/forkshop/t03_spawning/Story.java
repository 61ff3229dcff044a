package forkshop.t03_spawning;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.time.Duration;

/** Tutorial, section 2: a process from a function, and a process from a class. */
public final class Story {

    private static final Duration LENGTH = Duration.ofSeconds(5);

    private Story() {}

    /**
     * Plays it.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        double pace = arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]);
        Duration length = Duration.ofMillis(Math.round(LENGTH.toMillis() * pace));
        fromAFunction(length);
        fromAClass(length);
    }

    private static void fromAFunction(Duration length) throws IOException, InterruptedException {
        Process speech = new Exercise<>(Spawning.class, "JavaProcesses")
                .get()
                .start(StoryTask.class, "写讲话稿", Long.toString(length.toMillis()));
        say("主进程");
        say("退出码 " + speech.waitFor());
    }

    private static void fromAClass(Duration length) throws IOException, InterruptedException {
        ChildProcess appointment =
                new Exercise<>(Children.class, Children.COMPANION).get().appointment("约会", length);
        appointment.start();
        say("主进程");
        say("退出码 " + appointment.join());
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
