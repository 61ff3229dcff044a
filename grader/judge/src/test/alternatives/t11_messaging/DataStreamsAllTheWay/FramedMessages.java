// Legal: the first byte is looked at to tell a quiet end, and pushed back.
package forkshop.t11_messaging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PushbackInputStream;
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
        PushbackInputStream pushback = new PushbackInputStream(in);
        int first = pushback.read();
        if (first < 0) {
            return Optional.empty();
        }
        pushback.unread(first);
        DataInputStream data = new DataInputStream(pushback);
        byte[] message = new byte[data.readInt()];
        data.readFully(message);
        return Optional.of(message);
    }
}
