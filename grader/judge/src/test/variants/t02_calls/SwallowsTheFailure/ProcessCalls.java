// Loses: t02.2c
// Says nothing when the program is not there.
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
        new Thread(() -> {
                    try {
                        done.ended(new ProcessBuilder(command).start().waitFor());
                    } catch (IOException | InterruptedException e) {
                        Thread.currentThread().interrupt();
                    }
                })
                .start();
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
