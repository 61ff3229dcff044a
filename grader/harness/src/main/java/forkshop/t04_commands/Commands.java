package forkshop.t04_commands;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/** Runs a command and talks to it, as Python's {@code subprocess.run} does. */
public interface Commands {

    /**
     * Runs {@code command}, gives it {@code input} and then the end of its input, and collects what it writes to its
     * standard output and to its standard error, each by itself and byte by byte. Both may be longer than a pipe holds,
     * and so may {@code input}; the command may read and write in any order. It need not read its input at all.
     *
     * <p>Returns when the command has ended. What it has started itself may live on, with the same standard output: that
     * is nobody this call waits for.
     *
     * <p>When {@code limit} passes first, the command is ended together with all processes that it has started, whether
     * they listen to a polite request or not.
     *
     * @param command as {@link ProcessBuilder} takes it
     * @param input all that the command can read
     * @param limit for the whole run
     * @throws IOException when the command cannot be started; the message names the program
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException;
}
