// Loses: t11.1a t11.1b t11.2a t11.2b t11.3a t11.3b t11.3c t11.4a t11.4b t11.4c
// Buffers what it sends, and flushes it only when the next message comes: the last one never does.
package forkshop.t11_messaging;

import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.Map;
import java.util.Optional;
import java.util.WeakHashMap;

/** Messages that carry their length in front of them. */
public class FramedMessages implements Messages {

    private static final Map<OutputStream, DataOutputStream> BUFFERED = new WeakHashMap<>();

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        DataOutputStream data = buffered(out);
        data.flush();
        data.writeInt(message.length);
        data.write(message);
    }

    private static synchronized DataOutputStream buffered(OutputStream out) {
        return BUFFERED.computeIfAbsent(out, unused -> new DataOutputStream(new BufferedOutputStream(out, 2 << 20)));
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] header = in.readNBytes(Integer.BYTES);
        if (header.length == 0) {
            return Optional.empty();
        }
        int length = ByteBuffer.wrap(whole(header, Integer.BYTES)).getInt();
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
