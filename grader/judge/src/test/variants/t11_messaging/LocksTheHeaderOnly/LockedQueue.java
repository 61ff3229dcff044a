// Loses: t11.3b
// Gives the lock back between the length and the message.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;

/** A queue of messages that carry their length in front of them. */
public class LockedQueue implements MessageQueue {

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        pipe.putLock().acquire();
        try {
            pipe.out()
                    .write(ByteBuffer.allocate(Integer.BYTES)
                            .putInt(message.length)
                            .array());
        } finally {
            pipe.putLock().release();
        }
        pipe.out().write(message);
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        pipe.takeLock().acquire();
        try {
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        } finally {
            pipe.takeLock().release();
        }
    }
}
