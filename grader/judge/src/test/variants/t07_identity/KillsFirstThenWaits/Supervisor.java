// Loses: t07.6a t07.6b
// Kills at once, and lets time pass when nobody is left to use it.
package forkshop.t07_identity;

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
        kill(process);
        process.waitFor();
        Thread.sleep(Math.min(grace.toMillis(), 1000));
        descendants.forEach(ProcessHandle::destroyForcibly);
    }
}
