// Loses: t04.1c t04.1e t04.1f
// Reads one stream after the other, to their ends, before it thinks of the limit.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        inBackground(() -> feed(process.getOutputStream(), input));
        byte[] output = process.getInputStream().readAllBytes();
        byte[] errors = process.getErrorStream().readAllBytes();
        boolean inTime = process.waitFor(limit.toNanos(), NANOSECONDS);
        if (!inTime) {
            end(process);
        }
        return new Result(output, errors, process.waitFor(), !inTime);
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
}
