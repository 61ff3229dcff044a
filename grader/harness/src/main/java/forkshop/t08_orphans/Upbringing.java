package forkshop.t08_orphans;

import java.io.IOException;

/** Work that starts children in a nursery. */
@FunctionalInterface
public interface Upbringing {

    /** Does the work; whoever it has started may still live when it ends. */
    void in(Nursery nursery) throws IOException;
}
