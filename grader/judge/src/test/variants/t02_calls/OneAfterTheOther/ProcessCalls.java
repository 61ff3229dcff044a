// Loses: t02.2a
// Has one thread for all submitted commands, which waits for each.
package forkshop.t02_calls;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** Four ways to deal with a process that takes its time. */
public class ProcessCalls implements Calls {

    private final ExecutorService queue = Executors.newSingleThreadExecutor();

    @Override
    public int runSync(List<String> command) throws IOException, InterruptedException {
        return new ProcessBuilder(command).start().waitFor();
    }

    @Override
    public void submit(List<String> command, Callback done) {
        queue.execute(() -> {
            try {
                done.ended(new ProcessBuilder(command).start().waitFor());
            } catch (IOException e) {
                done.failed(e);
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
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
