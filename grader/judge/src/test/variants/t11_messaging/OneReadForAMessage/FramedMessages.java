// Loses: t11.1b t11.2a t11.2b t11.3a t11.3b t11.3c t11.4a t11.4b t11.4c
// Reads the message with one read, which may bring only a part of it.
package forkshop.t11_messaging;

import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Optional;

/** Messages that carry their length in front of them. */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        DataOutputStream data = new DataOutputStream(out);
        data.writeInt(message.length);
        data.write(message);
        data.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] header = in.readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        byte[] message = new byte[ByteBuffer.wrap(whole(header, Integer.BYTES)).getInt()];
        if (in.read(message) < 0) {
            throw new EOFException("the stream ended within a message");
        }
        return Optional.of(message);
    }

    // readNBytes brings fewer bytes than it was asked for only at the end of the stream.
    private static byte[] whole(byte[] bytes, int count) throws EOFException {
        if (bytes.length < count) {
            throw new EOFException("the stream ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }
}
