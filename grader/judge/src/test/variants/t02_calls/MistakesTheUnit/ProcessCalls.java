// Loses: t02.4a t02.4b
// Takes the milliseconds for microseconds.
package forkshop.t02_calls;

import static java.util.concurrent.TimeUnit.MICROSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;

/** Four ways to deal with a process that takes its time. */
public class ProcessCalls implements Calls {

    @Override
    public int runSync(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void submit(List<String> command, Callback done) {
        try {
            Process process = new ProcessBuilder(command).start();
            process.onExit().thenAccept(ended -> done.ended(ended.exitValue()));
        } catch (IOException e) {
            done.failed(e);
        }
    }

    @Override
    public OptionalInt poll(Process process) {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        return process.waitFor(limit.toMillis(), MICROSECONDS);
    }
}
