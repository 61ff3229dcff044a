// Loses: t07.3a
// Does not wait: a child that lives has ended well.
package forkshop.t07_identity;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

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
        int code = process.isAlive() ? 0 : process.waitFor();
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
        if (!process.waitFor(grace.toNanos(), NANOSECONDS)) {
            kill(process);
            process.waitFor();
        }
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
