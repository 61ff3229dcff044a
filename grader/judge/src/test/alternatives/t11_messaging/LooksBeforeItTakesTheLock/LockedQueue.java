// Legal: a taker looks from time to time whether there is something, and only then asks for the lock.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.util.concurrent.locks.LockSupport;

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
        while (true) {
            pipe.takeLock().acquire();
            try {
                if (pipe.in().available() > 0) {
                    return messages.receive(pipe.in()).orElseThrow(EOFException::new);
                }
            } finally {
                pipe.takeLock().release();
            }
            LockSupport.parkNanos(10_000_000);
        }
    }
}
