package forkshop.t09_daemons;

import forkshop.harness.Todo;
import java.io.IOException;

/**
 * Starts children and looks after them when this process ends.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t09}.
 */
public class ChildLauncher implements Launcher {

    @Override
    public Process start(Kind kind, Class<?> main, String... arguments) throws IOException {
        // TODO t09.1 (5 points): start the child. Its parent may end at any time, by return or by exit.
        // What runs then, which children does it end, and for which does it wait?
        throw new Todo("t09.1");
    }
}
