// Loses: t09.1e t09.2b
// Exit waits for hooks, and a daemon that does not listen has one that never ends.
package forkshop.t09_daemons;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts children and looks after them when this process ends. */
public class ChildLauncher implements Launcher {

    private final List<Process> foreground = new ArrayList<>();

    /** Shutdown hooks run at the end of main and at System.exit alike. */
    public ChildLauncher() {
        Runtime.getRuntime().addShutdownHook(new Thread(this::end));
    }

    @Override
    public synchronized Process start(Kind kind, Class<?> main, String... arguments) throws IOException {
        if (DaemonMain.isHere()) {
            throw new IllegalStateException("a daemon has no children");
        }
        Process child = new ProcessBuilder(command(kind, main, arguments))
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        if (kind == Kind.FOREGROUND) {
            foreground.add(child);
        }
        return child;
    }

    private static List<String> command(Kind kind, Class<?> main, String... arguments) {
        if (kind == Kind.FOREGROUND) {
            return Jvm.command(main, arguments);
        }
        List<String> all = new ArrayList<>(List.of(main.getName()));
        all.addAll(Arrays.asList(arguments));
        return Jvm.command(DaemonMain.class, all.toArray(String[]::new));
    }

    private synchronized void end() {
        try {
            for (Process child : foreground) {
                child.waitFor();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
