// Legal: Whatever a ProcessHandle can do, it does.
package forkshop.t07_identity;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Looks after children: sees whether they live, and ends them. */
public class Supervisor implements Supervision {

    private static final int SIGNALLED = 128;

    @Override
    public boolean isAlive(Process process) {
        return process.toHandle().isAlive();
    }

    @Override
    public End endOf(Process process) throws InterruptedException {
        int code = process.waitFor();
        return new End(code, code > SIGNALLED ? code - SIGNALLED : 0);
    }

    @Override
    public void terminate(Process process) {
        // Process.destroy() would close the streams as well, and with them lose what a hook still says.
        process.toHandle().destroy();
    }

    @Override
    public void kill(Process process) {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void stop(Process process, Duration grace) throws InterruptedException {
        // Looked up while it lives: when it is gone, its children are somebody else's.
        List<ProcessHandle> descendants = process.descendants().toList();
        terminate(process);
        CompletableFuture<ProcessHandle> end = process.toHandle().onExit();
        try {
            end.get(grace.toNanos(), NANOSECONDS);
        } catch (TimeoutException e) {
            kill(process);
            end.join();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
