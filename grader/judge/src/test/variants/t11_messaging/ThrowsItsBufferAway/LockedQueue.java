// Loses: t11.3a t11.3b t11.3c t11.4a
// Makes a new buffer for each message: what the old one had read ahead is lost.
package forkshop.t11_messaging;

import java.io.BufferedInputStream;
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
        try {
            return messages.receive(new BufferedInputStream(pipe.in())).orElseThrow(EOFException::new);
        } finally {
            pipe.takeLock().release();
        }
    }
}
