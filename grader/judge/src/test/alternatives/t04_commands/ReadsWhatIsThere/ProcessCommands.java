// Legal: one thread looks at both pipes from time to time and reads what is there, never more.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.MILLISECONDS;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        long deadline = System.nanoTime() + limit.toNanos();
        Process process = new ProcessBuilder(command).start();
        Thread writer = new Thread(() -> feed(process.getOutputStream(), input));
        writer.setDaemon(true);
        writer.start();
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        ByteArrayOutputStream errors = new ByteArrayOutputStream();
        boolean ended = false;
        while (!ended && System.nanoTime() - deadline < 0) {
            // Asked before the last look: what the command wrote is in the pipes by then.
            ended = process.waitFor(5, MILLISECONDS);
            readWhatIsThere(process.getInputStream(), output);
            readWhatIsThere(process.getErrorStream(), errors);
        }
        if (!ended) {
            process.descendants().toList().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
        return new Result(output.toByteArray(), errors.toByteArray(), process.waitFor(), !ended);
    }

    private static void feed(OutputStream to, byte[] input) {
        try (to) {
            to.write(input);
        } catch (IOException e) {
            // The command has ended without reading everything, as it may.
        }
    }

    private static void readWhatIsThere(InputStream from, ByteArrayOutputStream to) throws IOException {
        for (int length = from.available(); length > 0; length = from.available()) {
            to.write(from.readNBytes(length));
        }
    }
}
