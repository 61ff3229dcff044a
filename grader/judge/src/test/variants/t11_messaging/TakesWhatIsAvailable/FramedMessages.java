// Loses: t11.1b t11.2a t11.2b t11.3a t11.3b t11.3c t11.4a
// Takes available() for the length of the message: it tells what could be read at once, often nothing.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Messages by what is available. */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        out.write(ByteBuffer.allocate(Integer.BYTES + message.length)
                .putInt(message.length)
                .put(message)
                .array());
        out.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] header = in.readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        whole(header, Integer.BYTES);
        return Optional.of(in.readNBytes(in.available()));
    }

    // readNBytes brings fewer bytes than it was asked for only at the end of the stream.
    private static byte[] whole(byte[] bytes, int count) throws EOFException {
        if (bytes.length < count) {
            throw new EOFException("the stream ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }
}
