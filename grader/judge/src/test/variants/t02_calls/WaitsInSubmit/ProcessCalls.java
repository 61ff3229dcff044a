// Loses: t02.2a
// Waits for the child before it returns from submit.
package forkshop.t02_calls;

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
            done.ended(process.waitFor());
        } catch (IOException e) {
            done.failed(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public OptionalInt poll(Process process) {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), NANOSECONDS);
    }
}
