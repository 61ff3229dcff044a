// Legal: Lets the program kill(1) send the signals.
package forkshop.t07_identity;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Duration;
import java.util.List;

/** Looks after children: sees whether they live, and ends them. */
public class Supervisor implements Supervision {

    private static final int SIGNALLED = 128;

    @Override
    public boolean isAlive(Process process) {
        return process.isAlive();
    }

    @Override
    public End endOf(Process process) throws InterruptedException {
        int code = process.waitFor();
        return new End(code, code > SIGNALLED ? code - SIGNALLED : 0);
    }

    @Override
    public void terminate(Process process) {
        send("-TERM", process);
    }

    @Override
    public void kill(Process process) {
        send("-KILL", process);
    }

    private static void send(String signal, Process process) {
        try {
            new ProcessBuilder("kill", signal, Long.toString(process.pid()))
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Override
    public void stop(Process process, Duration grace) throws InterruptedException {
        // Looked up while it lives: when it is gone, its children are somebody else's.
        List<ProcessHandle> descendants = process.descendants().toList();
        terminate(process);
        if (!process.waitFor(grace.toNanos(), NANOSECONDS)) {
            kill(process);
            process.waitFor();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
