// Loses: t11.3c
// Leaves the putting to a thread in the background, so put returns before the message is in the pipe.
package forkshop.t11_messaging;

import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

/** A queue between processes: messages over a pipe, and a lock at either end. */
public class LockedQueue implements MessageQueue {

    private static final ExecutorService FEEDER = Executors.newSingleThreadExecutor(LockedQueue::daemon);

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) {
        FEEDER.execute(() -> feed(pipe, message));
    }

    private static Thread daemon(Runnable feeding) {
        Thread thread = new Thread(feeding);
        thread.setDaemon(true);
        return thread;
    }

    private void feed(BytePipe pipe, byte[] message) {
        try {
            pipe.putLock().acquire();
            try {
                messages.send(pipe.out(), message);
            } finally {
                pipe.putLock().release();
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
