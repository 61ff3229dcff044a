package forkshop.t04_commands;

import forkshop.harness.Todo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Runs a command and talks to it.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t04}.
 */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        // TODO t04.1 (6 points): run the command, give it the input, and collect what it writes, until it ends.
        // A pipe holds 64 KiB. Who reads while the command writes, and who writes while it reads?
        throw new Todo("t04.1");
    }
}
