// Legal: a timer polls, with pauses; nobody waits.
package forkshop.t02_calls;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.atomic.AtomicReference;

/** Four ways to deal with a process that takes its time. */
public class ProcessCalls implements Calls {

    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();

    @Override
    public int runSync(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        while (process.isAlive()) {
            Thread.sleep(20);
        }
        return process.exitValue();
    }

    @Override
    public void submit(List<String> command, Callback done) {
        Process process;
        try {
            process = new ProcessBuilder(command).start();
        } catch (IOException e) {
            done.failed(e);
            return;
        }
        AtomicReference<ScheduledFuture<?>> looks = new AtomicReference<>();
        looks.set(timer.scheduleWithFixedDelay(
                () -> poll(process).ifPresent(code -> {
                    looks.get().cancel(false);
                    done.ended(code);
                }),
                100,
                20,
                MILLISECONDS));
    }

    @Override
    public OptionalInt poll(Process process) {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        while (poll(process).isEmpty() && System.nanoTime() - deadline < 0) {
            Thread.sleep(10);
        }
        return poll(process).isPresent();
    }
}
