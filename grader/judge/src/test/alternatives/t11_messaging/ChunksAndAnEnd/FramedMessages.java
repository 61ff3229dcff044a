// Legal: each message goes in chunks of at most 255 bytes behind their count; a zero ends it.
package forkshop.t11_messaging;

import java.io.BufferedOutputStream;
import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Optional;

/** Messages in small chunks. */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        BufferedOutputStream buffered = new BufferedOutputStream(out);
        for (int at = 0; at < message.length; at += 255) {
            int count = Math.min(255, message.length - at);
            buffered.write(count);
            buffered.write(message, at, count);
        }
        buffered.write(0);
        buffered.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        ByteArrayOutputStream message = new ByteArrayOutputStream();
        int count = in.read();
        if (count < 0) {
            return Optional.empty();
        }
        while (count > 0) {
            byte[] chunk = in.readNBytes(count);
            message.write(chunk);
            count = chunk.length < count ? -1 : in.read();
        }
        if (count < 0) {
            throw new EOFException("the stream ended within a message");
        }
        return Optional.of(message.toByteArray());
    }
}
