package forkshop.t11_messaging;

import java.io.IOException;

/**
 * A queue between processes: "a pipe and a lock". Any number of processes put, any number take; each message that was
 * put is taken whole, once, by one of them. The messages of one putter come out in the order in which it put them.
 *
 * <p>All that the processes share is the {@link BytePipe}; every process has an object of this class for itself.
 */
public interface MessageQueue {

    /**
     * Puts one message into the pipe: when this returns, the whole message is there, even if this process dies at once.
     * Waits while the pipe is full or another process is putting, but never for one that waits in {@link #take}.
     *
     * @param message any bytes: none at all, a line feed, a megabyte, which is more than a pipe holds
     * @throws IOException when the pipe fails; that holds nobody else up
     */
    void put(BytePipe pipe, byte[] message) throws IOException;

    /**
     * Takes the next message out of the pipe. Waits while there is none, without using up CPU time. A process that is
     * killed while it waits here holds nobody up and loses no message.
     *
     * @return the message, exactly as it was put
     * @throws IOException when the pipe fails; that holds nobody else up
     */
    byte[] take(BytePipe pipe) throws IOException;
}
