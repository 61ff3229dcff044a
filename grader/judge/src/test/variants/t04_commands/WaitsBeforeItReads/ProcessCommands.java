// Loses: t04.1c
// Reads only when the command has ended.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).start();
        inBackground(() -> feed(process.getOutputStream(), input));
        boolean inTime = process.waitFor(limit.toNanos(), NANOSECONDS);
        if (!inTime) {
            end(process);
        }
        int exitCode = process.waitFor();
        byte[] output = what(process.getInputStream());
        byte[] errors = what(process.getErrorStream());
        return new Result(output, errors, exitCode, !inTime);
    }

    private static byte[] what(InputStream pipe) throws IOException {
        return pipe.readNBytes(Math.max(0, pipe.available()));
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
        process.toHandle().destroyForcibly();
        family.forEach(ProcessHandle::destroyForcibly);
    }

    private static Thread inBackground(Runnable work) {
        Thread thread = new Thread(work);
        thread.setDaemon(true);
        thread.start();
        return thread;
    }
}
