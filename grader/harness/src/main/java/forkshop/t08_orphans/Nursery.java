package forkshop.t08_orphans;

import java.io.IOException;
import java.util.List;

/** Where children are started that must not outlive it. */
public interface Nursery {

    /**
     * Starts a process and returns at once. Its input and output are pipes, as {@link ProcessBuilder} makes them by itself.
     *
     * @throws IOException when there is no such program
     */
    Process start(List<String> command) throws IOException;
}
