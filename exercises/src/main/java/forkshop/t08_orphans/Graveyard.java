package forkshop.t08_orphans;

import forkshop.harness.Todo;
import java.io.IOException;
import java.util.List;

/**
 * Makes zombies, and reads what is left of them.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t08}.
 */
public class Graveyard implements Zombies {

    @Override
    public Lease makeZombie(int exitCode) throws IOException {
        // TODO t08.1 (1 point): a process that has ended, and nobody asks how.
        // Java asks for its own children at once. Who could be a parent that never does?
        throw new Todo("t08.1");
    }

    @Override
    public KeptByKernel read(long pid) throws IOException {
        // TODO t08.2 (2 points): what does the kernel still know about the zombie?
        // A process ends by exit or by a signal. How does one number say both?
        throw new Todo("t08.2");
    }

    @Override
    public List<Long> zombiesOf(long pid) throws IOException {
        // TODO t08.3 (1 point): which children of the process are zombies?
        // Does isAlive help you here?
        throw new Todo("t08.3");
    }
}
