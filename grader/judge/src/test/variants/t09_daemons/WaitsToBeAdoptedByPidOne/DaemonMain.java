// Loses: t09.2b
// An orphan need not be adopted by process 1.
package forkshop.t09_daemons;

import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

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
        Optional<ProcessHandle> parent = ProcessHandle.current().parent();
        while (parent.map(ProcessHandle::pid).orElse(1L) != 1) {
            LockSupport.parkNanos(50_000_000);
            parent = ProcessHandle.current().parent();
        }
        Runtime.getRuntime().halt(1);
    }
}
