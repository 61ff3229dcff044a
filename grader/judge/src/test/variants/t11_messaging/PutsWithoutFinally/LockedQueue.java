// Loses: t11.3c
// Gives the lock for putting back only when all went well.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;

/** A queue between processes: messages over a pipe, and a lock at either end. */
public class LockedQueue implements MessageQueue {

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        pipe.putLock().acquire();
        messages.send(pipe.out(), message);
        pipe.putLock().release();
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
