// Loses: t11.1b t11.2a t11.2b
// Throws an EOFException also where the stream ends behind a whole message.
package forkshop.t11_messaging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
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
        DataInputStream data = new DataInputStream(in);
        byte[] message = new byte[data.readInt()];
        data.readFully(message);
        return Optional.of(message);
    }
}
