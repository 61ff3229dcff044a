// Loses: t11.2b
// Tells a message that was cut off as the end of the stream.
package forkshop.t11_messaging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
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
        try {
            DataInputStream data = new DataInputStream(in);
            byte[] message = new byte[data.readInt()];
            data.readFully(message);
            return Optional.of(message);
        } catch (EOFException e) {
            return Optional.empty();
        }
    }
}
