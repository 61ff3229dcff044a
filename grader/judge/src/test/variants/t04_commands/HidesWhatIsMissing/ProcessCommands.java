// Loses: t04.1d
// Replaces the message that names the program.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    private static final Duration GRACE = Duration.ofMillis(250);

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        Process process = start(command);
        Collector output = new Collector(process.getInputStream());
        Collector errors = new Collector(process.getErrorStream());
        inBackground(() -> feed(process.getOutputStream(), input));
        boolean inTime = process.waitFor(limit.toNanos(), NANOSECONDS);
        if (!inTime) {
            end(process);
        }
        int exitCode = process.waitFor();
        return new Result(output.collected(), errors.collected(), exitCode, !inTime);
    }

    private static Process start(List<String> command) throws IOException {
        try {
            return new ProcessBuilder(command).start();
        } catch (IOException e) {
            throw new IOException("something went wrong", e);
        }
    }

    private static void feed(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException e) {
            // The command has ended without reading everything, as it may.
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> family = process.descendants().toList();
        process.destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }

    /** Reads a pipe to its end, in the background. */
    private static final class Collector {

        private final ByteArrayOutputStream collected = new ByteArrayOutputStream();
        private final Thread reader;

        Collector(InputStream from) {
            reader = inBackground(() -> read(from));
        }

        private void read(InputStream from) {
            try {
                from.transferTo(collected);
            } catch (IOException e) {
                // The pipe was closed because the command was ended.
            }
        }

        byte[] collected() throws InterruptedException {
            reader.join(GRACE.toMillis());
            return collected.toByteArray();
        }
    }
}
