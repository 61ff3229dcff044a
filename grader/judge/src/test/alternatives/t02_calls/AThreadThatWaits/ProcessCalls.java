// Legal: a thread of its own waits for each submitted command.
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
        Thread waiter = new Thread(() -> {
            try {
                done.ended(new ProcessBuilder(command).start().waitFor());
            } catch (IOException e) {
                done.failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        waiter.setDaemon(true);
        waiter.start();
    }

    @Override
    public OptionalInt poll(Process process) {
        try {
            return OptionalInt.of(process.exitValue());
        } catch (IllegalThreadStateException e) {
            return OptionalInt.empty();
        }
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        return process.waitFor(limit.toNanos(), NANOSECONDS);
    }
}
