package forkshop.t11_messaging;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Frames without a lock, built in: the judge plays it where it has to show that it would see torn messages on this
 * machine.
 */
final class UnlockedQueue implements MessageQueue {

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        DataOutputStream out = new DataOutputStream(pipe.out());
        out.writeInt(message.length);
        out.write(message);
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        DataInputStream in = new DataInputStream(pipe.in());
        byte[] message = new byte[in.readInt()];
        in.readFully(message);
        return message;
    }
}
