package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages over a stream of bytes. A pipe or a socket knows nothing of messages: it brings bytes in their order, in
 * pieces of its own choice. Where a message ends, the sender must tell the receiver.
 *
 * <p>A message is any bytes: none at all, a line feed, Chinese text, a megabyte. How it looks on its way is up to the
 * implementation; only its own {@link #receive} must understand it.
 */
public interface Messages {

    /**
     * Sends one message: its bytes are on their way when this returns, and nothing of it is kept back. Waits while the
     * stream takes no more. Leaves {@code out} open.
     *
     * @throws IOException when the stream fails
     */
    void send(OutputStream out, byte[] message) throws IOException;

    /**
     * Waits for the next message and returns it exactly as it was sent. Reads nothing that comes after it, for that may
     * be another receiver's. A read from {@code in} may bring less than was asked for. Leaves {@code in} open.
     *
     * @return the message; empty when the stream has ended behind a whole message, or before the first
     * @throws EOFException when the stream ends in the middle of a message
     * @throws IOException when the stream fails
     */
    Optional<byte[]> receive(InputStream in) throws IOException;
}
