package forkshop.t01_states;

import forkshop.harness.Todo;
import java.io.IOException;
import java.util.List;

/**
 * One program, two processes.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t01}.
 */
public class OneProgram implements Program {

    @Override
    public List<Process> startTwice(List<String> command) throws IOException {
        // TODO t01.1 (1 point): start the program twice. Uncomment the three lines of code, and delete the last line.
        // Both have the same program: which number tells them apart?
        // Process first = new ProcessBuilder(command).start();
        // Process second = new ProcessBuilder(command).start();
        // return List.of(first, second);
        throw new Todo("t01.1");
    }
}
