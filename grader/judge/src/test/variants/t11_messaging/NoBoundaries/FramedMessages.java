// Loses: t11.1a t11.1b t11.2a t11.2b t11.3a t11.3b t11.3c t11.4a
// Takes whatever one read brings for a message: nothing tells where one ends.
package forkshop.t11_messaging;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.Optional;

/** Messages as they come. */
public class FramedMessages implements Messages {

    @Override
    public void send(OutputStream out, byte[] message) throws IOException {
        out.write(message);
        out.flush();
    }

    @Override
    public Optional<byte[]> receive(InputStream in) throws IOException {
        byte[] buffer = new byte[8192];
        int length = in.read(buffer);
        return length < 0 ? Optional.empty() : Optional.of(Arrays.copyOf(buffer, length));
    }
}
