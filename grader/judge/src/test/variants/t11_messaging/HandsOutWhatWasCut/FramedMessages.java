// Loses: t11.2b
// Does not look how much readNBytes has brought: half a message passes for a whole one.
package forkshop.t11_messaging;

import java.io.DataOutputStream;
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
        if (header.length < Integer.BYTES) {
            return Optional.empty();
        }
        return Optional.of(in.readNBytes(ByteBuffer.wrap(header).getInt()));
    }
}
