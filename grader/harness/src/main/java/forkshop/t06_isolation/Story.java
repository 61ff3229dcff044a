package forkshop.t06_isolation;

import forkshop.harness.Exercise;
import java.io.IOException;

/** Tutorial, section 2.2: the child sets its age to 16, and 18 stays 18. It needs no seconds, so it has no pace. */
public final class Story {

    private static final int IN_CHILD = 16;

    private Story() {}

    /** Plays the story. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Observation seen =
                new Exercise<>(Isolation.class, "AgeExperiment").get().observe(IN_CHILD);
        say("子进程 " + told(seen.child()));
        say("主进程 " + told(seen.parent()));
        say(Integer.toString(Person.age()));
    }

    private static String told(Side side) {
        return side.pid() + "：先读到 " + side.before() + "，后读到 " + side.after();
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
