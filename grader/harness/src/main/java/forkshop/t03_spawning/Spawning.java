package forkshop.t03_spawning;

import java.io.IOException;

/** Starts Java programs in processes of their own: the tutorial's {@code Process(target=func, args=...)}. */
public interface Spawning {

    /**
     * Runs {@code main} with {@code arguments} in a JVM of its own, which is a child of this process. Returns as soon as the
     * child has been started, without waiting for what it does.
     *
     * <p>The child has this JVM's Java, class path and environment. What it prints goes where this process prints, on
     * standard output and standard error alike; its standard input is the other end of {@link Process#getOutputStream()}.
     *
     * @param main a class with a {@code public static void main(String[])}
     * @param arguments any texts: they may be empty, and hold spaces, quotes and Chinese
     * @return the child itself: its pid, and the exit code that {@code main} has caused
     * @throws IOException when the child cannot be started
     */
    Process start(Class<?> main, String... arguments) throws IOException;
}
