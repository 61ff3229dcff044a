package forkshop.t03_spawning;

import forkshop.harness.Todo;
import java.io.IOException;

/**
 * Starts Java programs in processes of their own.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t03}.
 */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) throws IOException {
        // TODO t03.1 (4 points): which command runs the class main in a JVM of its own, with these arguments?
        // Build it from what this JVM knows of itself: where is its java, what is its class path?
        throw new Todo("t03.1");
    }
}
