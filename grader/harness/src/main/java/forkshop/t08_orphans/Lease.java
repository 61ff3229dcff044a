package forkshop.t08_orphans;

import java.io.IOException;

/** A zombie that is kept until this is closed. */
public interface Lease extends AutoCloseable {

    /** The zombie's process id. */
    long pid();

    /**
     * Ends whatever keeps the zombie, so that nothing of this lease is left. Closing twice does no harm.
     *
     * @throws IOException when that fails
     */
    @Override
    void close() throws IOException;
}
