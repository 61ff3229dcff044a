package forkshop.t05_joining;

import forkshop.harness.Todo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Waits for children.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t05}.
 */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        // TODO t05.1 (4 points): run all commands at the same time, and tell their exit codes.
        // If you wait for a child before you start the next one, how many of them are there at once?
        throw new Todo("t05.1");
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        // TODO t05.2 (3 points): wait for all of them, but no longer than the limit. Who still lives then?
        // When you have waited for the first one, how much of the limit is left for the others?
        throw new Todo("t05.2");
    }
}
