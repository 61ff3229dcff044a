// Loses: t11.4c
// Gives the lock for taking back only when all went well.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;

/** A queue between processes: messages over a pipe, and a lock at either end. */
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
        pipe.takeLock().acquire();
        byte[] message = messages.receive(pipe.in()).orElseThrow(EOFException::new);
        pipe.takeLock().release();
        return message;
    }
}
