package forkshop.t09_daemons;

import java.io.IOException;
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
        Thread watch = new Thread(DaemonMain::endWithTheParent);
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(arguments, 1, arguments.length);
        Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void endWithTheParent() {
        try {
            // Nobody writes to this pipe. It ends when the parent does, because the operating system closes its side.
            while (System.in.read() >= 0) {}
        } catch (IOException e) {
            // The same: nobody is there any more.
        }
        System.exit(1);
    }
}
