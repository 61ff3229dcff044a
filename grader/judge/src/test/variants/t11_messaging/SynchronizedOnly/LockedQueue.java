// Loses: t11.3b t11.4a
// Locks with monitors, which exclude the threads of one process only.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;

/** A queue between processes: messages over a pipe, and a lock at either end. */
public class LockedQueue implements MessageQueue {

    private static final Object PUT = new Object();
    private static final Object TAKE = new Object();

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        synchronized (PUT) {
            messages.send(pipe.out(), message);
        }
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        synchronized (TAKE) {
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        }
    }
}
