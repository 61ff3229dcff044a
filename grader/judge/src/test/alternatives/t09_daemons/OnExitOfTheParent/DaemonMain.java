// Legal: The daemon asks for the end of its parent instead of reading from it.
package forkshop.t09_daemons;

import java.util.Arrays;

/** The first class of a daemon's JVM: it makes the process a daemon, then runs the class that was asked for. */
public final class DaemonMain {

    private static boolean here;

    private DaemonMain() {}

    /** Whether this process is a daemon. */
    static boolean isHere() {
        return here;
    }

    /** Runs in the child: the arguments are the class that was asked for and its arguments. */
    public static void main(String[] arguments) throws Exception {
        here = true;
        ProcessHandle.current()
                .parent()
                .orElseThrow()
                .onExit()
                .thenRun(() -> Runtime.getRuntime().halt(1));
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }
}
