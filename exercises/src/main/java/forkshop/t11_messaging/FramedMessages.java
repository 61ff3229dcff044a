package forkshop.t11_messaging;

import forkshop.harness.Todo;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/**
 * Messages over a stream of bytes.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t11}.
 */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        // TODO t11.1 (2 points): send one message.
        // The stream knows bytes only. How will the receiver know where this message ends?
        throw new Todo("t11.1");
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        // TODO t11.2 (2 points): wait for the next message and return it.
        // A read may bring less than you asked for. And what if the stream ends: between two messages, or within one?
        throw new Todo("t11.2");
    }
}
