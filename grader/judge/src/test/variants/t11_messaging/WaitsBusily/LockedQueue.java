// Loses: t11.4b
// Asks again and again whether there is something to read.
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
        try {
            while (pipe.in().available() == 0) {
                Thread.onSpinWait();
            }
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        } finally {
            pipe.takeLock().release();
        }
    }
}
