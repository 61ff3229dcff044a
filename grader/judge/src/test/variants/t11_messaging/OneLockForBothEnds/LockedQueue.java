// Loses: t11.3a t11.3b t11.3c t11.4b t11.4c
// Waits for a message with the lock that the putter needs to bring it.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;

/** A queue between processes: messages over a pipe, and a lock. */
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
        pipe.putLock().acquire();
        try {
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        } finally {
            pipe.putLock().release();
        }
    }
}
