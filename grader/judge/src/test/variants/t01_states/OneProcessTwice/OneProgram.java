// Loses: t01.1a
// Starts one process and calls it two.
package forkshop.t01_states;

import java.io.IOException;
import java.util.List;

/** One program, two processes. */
public class OneProgram implements Program {

    @Override
    public List<Process> startTwice(List<String> command) throws IOException {
        Process first = new ProcessBuilder(command).start();
        return List.of(first, first);
    }
}
