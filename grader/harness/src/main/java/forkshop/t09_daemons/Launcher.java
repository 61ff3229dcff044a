package forkshop.t09_daemons;

import java.io.IOException;

/** Starts children that know what to do, and whose parent knows what to do, when the parent ends. */
public interface Launcher {

    /**
     * Starts {@code main} with {@code arguments} in a JVM of its own, as a child of this process. Returns without waiting
     * for it. Its standard output and standard error are those of this process.
     *
     * <p>A {@link Kind#FOREGROUND} child is waited for: this process does not end before it has ended, neither when
     * {@code main} has returned nor when somebody calls {@link System#exit}. Nobody shortens its life.
     *
     * <p>A {@link Kind#DAEMON} is not: it lives as long as this process, and when this process has ended, it is gone. It
     * has no say in that, even if it does not listen to SIGTERM. It is the same however this process ends: at the end of
     * {@code main}, by {@link System#exit}, or by SIGKILL. While this process only waits for foreground children, its
     * daemons may still be there or not.
     *
     * @param main a class with a {@code main} method that takes its arguments
     * @return the child; its pid is that of the JVM in which {@code main} runs
     * @throws IllegalStateException when this process is itself a daemon: a daemon has no children of either kind, since
     *     nobody could end them with it
     * @throws IOException when the JVM cannot be started
     */
    Process start(Kind kind, Class<?> main, String... arguments) throws IOException;
}
