// Loses: t11.4a
// Reads through a buffer, which takes from the pipe what belongs to other takers.
package forkshop.t11_messaging;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.util.Map;
import java.util.WeakHashMap;

/** A queue between processes: messages over a pipe, and a lock at either end. */
public class LockedQueue implements MessageQueue {

    private static final Map<BytePipe, InputStream> BUFFERED = new WeakHashMap<>();

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
            return messages.receive(buffered(pipe)).orElseThrow(EOFException::new);
        } finally {
            pipe.takeLock().release();
        }
    }

    private static synchronized InputStream buffered(BytePipe pipe) {
        return BUFFERED.computeIfAbsent(pipe, unused -> new BufferedInputStream(pipe.in()));
    }
}
