package forkshop.t01_states;

import forkshop.harness.Todo;
import java.io.IOException;

/**
 * Reads the states of processes where Linux shows them.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t01}.
 */
public class LinuxProcessStates implements ProcessStates {

    @Override
    public State stateOf(long pid) throws IOException {
        // TODO t01.2 (3 points): which state is the process in?
        // A Java process has twenty tasks. Which of them decides?
        throw new Todo("t01.2");
    }

    @Override
    public Usage usage(long pid) throws IOException {
        // TODO t01.3 (1 point): how long has it had a CPU, and how long has it waited for one?
        // Two endless loops share one CPU: is the one that does not have it just now blocked?
        throw new Todo("t01.3");
    }
}
