package forkshop.t09_daemons;

import forkshop.harness.Todo;

/**
 * The first class of a daemon's JVM: it makes the process a daemon, then runs the class that was asked for. What
 * {@link ChildLauncher} passes to it is between the two of you.
 */
public final class DaemonMain {

    private DaemonMain() {}

    /** Runs in the child. */
    public static void main(String[] arguments) throws Exception {
        // TODO t09.2 (3 points): the child's side. How does a daemon know that it is one, and what does it see when its
        // parent dies of SIGKILL and cannot do anything any more?
        throw new Todo("t09.2");
    }
}
