// Loses: t02.3a
// Gives the process a little time before it answers.
package forkshop.t02_calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

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
        try {
            return process.waitFor(100, MILLISECONDS) ? OptionalInt.of(process.exitValue()) : OptionalInt.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return OptionalInt.empty();
        }
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), NANOSECONDS);
    }
}
