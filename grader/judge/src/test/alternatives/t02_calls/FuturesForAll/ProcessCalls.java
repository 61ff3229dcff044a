// Legal: every call is a future; who wants to wait waits for it.
package forkshop.t02_calls;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Four ways to deal with a process that takes its time. */
public class ProcessCalls implements Calls {

    @Override
    public int runSync(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        return process.onExit().join().exitValue();
    }

    @Override
    public void submit(List<String> command, Callback done) {
        CompletableFuture.supplyAsync(() -> started(command))
                .thenCompose(Process::onExit)
                .whenComplete((process, thrown) -> tell(done, process, thrown));
    }

    private static Process started(List<String> command) {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void tell(Callback done, Process process, Throwable thrown) {
        if (thrown == null) {
            done.ended(process.exitValue());
        } else {
            done.failed(((UncheckedIOException) thrown.getCause()).getCause());
        }
    }

    @Override
    public OptionalInt poll(Process process) {
        return process.isAlive() ? OptionalInt.empty() : OptionalInt.of(process.exitValue());
    }

    @Override
    public boolean await(Process process, Duration limit) throws InterruptedException {
        try {
            process.onExit().get(limit.toNanos(), NANOSECONDS);
            return true;
        } catch (TimeoutException e) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }
}
