// Loses: t11.3a t11.3b t11.4a t11.4c
// Closes the end that it was given: the next message finds it closed.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.OutputStream;

/** A queue between processes: messages over a pipe, and a lock at either end. */
public class LockedQueue implements MessageQueue {

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        pipe.putLock().acquire();
        try (OutputStream out = pipe.out()) {
            messages.send(out, message);
        } finally {
            pipe.putLock().release();
        }
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
