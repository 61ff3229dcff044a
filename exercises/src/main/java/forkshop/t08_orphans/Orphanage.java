package forkshop.t08_orphans;

import forkshop.harness.Todo;
import java.io.IOException;
import java.util.List;

/**
 * Makes orphans, recognises them, and prevents them.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t08}.
 */
public class Orphanage implements Orphans {

    @Override
    public long startOrphan(List<String> command) throws IOException {
        // TODO t08.4 (1 point): start a process that outlives whoever started it.
        // Your own process goes on. Who can be the parent that ends?
        throw new Todo("t08.4");
    }

    @Override
    public boolean isOrphan(ProcessHandle process, long formerParent) {
        // TODO t08.5 (1 point): has somebody else become its parent?
        // Is it always the process number 1?
        throw new Todo("t08.5");
    }

    @Override
    public void nursery(Upbringing work) throws IOException {
        // TODO t08.6 (2 points): do the work, then leave nobody behind, whatever has happened.
        // When a child is gone, who still knows its children?
        throw new Todo("t08.6");
    }
}
