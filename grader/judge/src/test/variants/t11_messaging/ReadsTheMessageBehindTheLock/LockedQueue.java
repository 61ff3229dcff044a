// Loses: t11.4a
// Gives the lock back between the length and the message.
package forkshop.t11_messaging;

import java.io.DataInputStream;
import java.io.IOException;

/** A queue of messages that carry their length in front of them. */
public class LockedQueue implements MessageQueue {

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        pipe.putLock().acquire();
        try {
            messages.send(pipe.out(), message);
        } finally {
            pipe.putLock().release();
        }
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        DataInputStream in = new DataInputStream(pipe.in());
        byte[] message;
        pipe.takeLock().acquire();
        try {
            message = new byte[in.readInt()];
        } finally {
            pipe.takeLock().release();
        }
        in.readFully(message);
        return message;
    }
}
