package forkshop.t07_identity;

import forkshop.harness.Todo;
import java.time.Duration;

/**
 * Looks after children: sees whether they live, and ends them.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t07}.
 */
public class Supervisor implements Supervision {

    @Override
    public boolean isAlive(Process process) {
        // TODO t07.2 (1 point): does it live? Whom do you ask, the process or the operating system?
        throw new Todo("t07.2");
    }

    @Override
    public End endOf(Process process) throws InterruptedException {
        // TODO t07.3 (1 point): wait for its end, and tell how it ended. What does an exit code of 137 say?
        throw new Todo("t07.3");
    }

    @Override
    public void terminate(Process process) {
        // TODO t07.4 (2 points): ask it to end. What else does Process.destroy() do, and who still wants to read?
        throw new Todo("t07.4");
    }

    @Override
    public void kill(Process process) {
        // TODO t07.5 (1 point): end it without asking. Which of its code still runs?
        throw new Todo("t07.5");
    }

    @Override
    public void stop(Process process, Duration grace) throws InterruptedException {
        // TODO t07.6 (3 points): ask, wait, insist. What if it obeys at once? And who are its children when it is gone?
        throw new Todo("t07.6");
    }
}
