package forkshop.t02_calls;

import java.io.IOException;

/** Told, once, what has become of a command that was submitted; on whatever thread, even before {@code submit} returns. */
public interface Callback {

    /** The command has run and ended with {@code exitCode}. */
    void ended(int exitCode);

    /** The command could not be started. */
    void failed(IOException problem);
}
