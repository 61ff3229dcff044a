// Legal: a line for each message, in letters among which there is no line feed.
package forkshop.t11_messaging;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Base64;
import java.util.Optional;

/** Messages as lines of Base64. */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        byte[] letters = Base64.getEncoder().encode(message);
        ByteBuffer line = ByteBuffer.allocate(letters.length + 1).put(letters).put((byte) '\n');
        out.write(line.array());
        out.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        if (next < 0) {
            return Optional.empty();
        }
        while (next != '\n') {
            if (next < 0) {
                throw new EOFException("the stream ended within a line");
            }
            line.write(next);
            next = in.read();
        }
        return Optional.of(Base64.getDecoder().decode(line.toByteArray()));
    }
}
