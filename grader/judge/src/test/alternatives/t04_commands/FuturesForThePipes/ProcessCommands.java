// Legal: a future for each pipe; those that are not done when the command has ended get a moment.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeoutException;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        ExecutorService pipes = Executors.newFixedThreadPool(3);
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        CompletableFuture<Void> both = CompletableFuture.allOf(
                CompletableFuture.runAsync(() -> copy(process.getInputStream(), output), pipes),
                CompletableFuture.runAsync(() -> copy(process.getErrorStream(), errors), pipes));
        CompletableFuture.runAsync(() -> copy(new ByteArrayInputStream(input), process.getOutputStream()), pipes);
        pipes.shutdown();
        try {
            process.onExit().get(limit.toNanos(), NANOSECONDS);
            both.completeOnTimeout(null, 300, MILLISECONDS).join();
            return new Result(output.toByteArray(), errors.toByteArray(), process.exitValue(), false);
        } catch (TimeoutException e) {
            process.toHandle().descendants().toList().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly().waitFor();
            return new Result(output.toByteArray(), errors.toByteArray(), process.exitValue(), true);
        } catch (ExecutionException e) {
            throw new IOException(e);
        }
    }

    private static void copy(InputStream from, OutputStream to) {
        try (to) {
            from.transferTo(to);
        } catch (IOException e) {
            // One end of the pipe is gone: there is nothing more to copy.
        }
    }
}
