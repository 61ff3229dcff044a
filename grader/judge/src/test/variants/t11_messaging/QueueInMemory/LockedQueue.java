// Loses: t11.3a t11.3b t11.3c t11.4a t11.4b t11.4c
// Uses a BlockingQueue, as the tutorial imports queue.Queue: it never leaves its process.
package forkshop.t11_messaging;

import java.io.IOException;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** A queue. */
public class LockedQueue implements MessageQueue {

    private static final BlockingQueue<byte[]> QUEUE = new LinkedBlockingQueue<>();

    @Override
    public void put(BytePipe pipe, byte[] message) {
        QUEUE.add(message);
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        try {
            return QUEUE.take();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
