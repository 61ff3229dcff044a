package forkshop.t09_daemons;

import java.util.Arrays;
import java.util.concurrent.locks.LockSupport;

/** The first class of a daemon's JVM: it makes the process a daemon, then runs the class that was asked for. */
public final class DaemonMain {

    private static boolean here;

    private DaemonMain() {}

    /** Whether this process is a daemon. */
    static boolean isHere() {
        return here;
    }

    /** Runs in the child: the arguments are the parent's pid, the class that was asked for and its arguments. */
    public static void main(String[] arguments) throws Exception {
        here = true;
        long parent = Long.parseLong(arguments[0]);
        Thread watch = new Thread(() -> endWith(parent));
        watch.setDaemon(true);
        watch.start();
        String[] rest = Arrays.copyOfRange(arguments, 2, arguments.length);
        Class.forName(arguments[1]).getMethod("main", String[].class).invoke(null, (Object) rest);
    }

    private static void endWith(long parent) {
        while (ProcessHandle.current().parent().map(ProcessHandle::pid).orElse(0L) == parent) {
            LockSupport.parkNanos(20_000_000);
        }
        Runtime.getRuntime().halt(1);
    }
}
