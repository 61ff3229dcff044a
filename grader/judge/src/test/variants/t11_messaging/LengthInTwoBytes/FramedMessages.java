// Loses: t11.1b t11.3c
// Sends the length as a short: no message may be longer than 65,535 bytes.
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
        data.writeShort(message.length);
        data.write(message);
        data.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] header = in.readNBytes(Short.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(whole(header, Short.BYTES)).getShort() & 0xFFFF;
        return Optional.of(whole(in.readNBytes(length), length));
    }

    // readNBytes brings fewer bytes than it was asked for only at the end of the stream.
    private static byte[] whole(byte[] bytes, int count) throws EOFException {
        if (bytes.length < count) {
            throw new EOFException("the stream ended after " + bytes.length + " of " + count + " bytes");
        }
        return bytes;
    }
}
