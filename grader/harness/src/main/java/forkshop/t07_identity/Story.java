package forkshop.t07_identity;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;

/**
 * Tutorial, section 2.3: main process and child tell their pids, and the child its parent's; then the child is asked to
 * end. It needs no seconds, so it has no pace.
 */
public final class Story {

    private static final int CHILD_SAYS = 2;

    private Story() {}

    /** Plays the story. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Supervision supervision = new Exercise<>(Supervision.class, "Supervisor").get();
        Process child = new ProcessBuilder(Jvm.command(StoryTask.class))
                .redirectError(Redirect.INHERIT)
                .start();
        try {
            say("主进程 " + new Exercise<>(Identity.class, "WhoAmI").get().pids().own());
            repeat(child);
            say("is_alive " + supervision.isAlive(child));
            supervision.terminate(child);
            End end = supervision.endOf(child);
            say("terminate：退出码 " + end.exitCode() + "，信号 " + end.signal());
            say("is_alive " + supervision.isAlive(child));
        } finally {
            child.destroyForcibly();
        }
    }

    /** Says what the child says, so that it is known to have come so far. */
    private static void repeat(Process child) throws IOException {
        BufferedReader lines =
                new BufferedReader(new InputStreamReader(child.getInputStream(), StandardCharsets.UTF_8));
        for (int i = 0; i < CHILD_SAYS; i++) {
            say(lines.readLine());
        }
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
