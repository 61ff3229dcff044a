package forkshop.t02_calls;

import forkshop.harness.Todo;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/**
 * Four ways to deal with a process that takes its time.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t02}.
 */
public class ProcessCalls implements Calls {

    @Override
    public int runSync(List<String> command) throws IOException, InterruptedException {
        // TODO t02.1 (1 point): run the command, wait for its end on the spot, and return its exit code.
        // What does this process do while it waits?
        throw new Todo("t02.1");
    }

    @Override
    public void submit(List<String> command, Callback done) {
        // TODO t02.2 (3 points): start the command and go on; call back once when it has ended, or could not start.
        // If nobody stands here and waits, who finds out that it has ended?
        throw new Todo("t02.2");
    }

    @Override
    public OptionalInt poll(Process process) {
        // TODO t02.3 (1 point): has the process ended, and how? Answer at once.
        // Which questions can be asked of a process without waiting for it?
        throw new Todo("t02.3");
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        // TODO t02.4 (2 points): wait for the process, but no longer than the limit. Has it ended?
        // What becomes of the process when the limit has passed?
        throw new Todo("t02.4");
    }
}
