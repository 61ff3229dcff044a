// Legal: one byte at a time, each with a call of its own, under the lock.
package forkshop.t11_messaging;

import java.io.IOException;

/** A queue that is in no hurry. */
public class LockedQueue implements MessageQueue {

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        pipe.putLock().acquire();
        try {
            for (int shift = 24; shift >= 0; shift -= 8) {
                pipe.out().write(message.length >>> shift);
            }
            pipe.out().write(message);
        } finally {
            pipe.putLock().release();
        }
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        pipe.takeLock().acquire();
        try {
            int length = 0;
            for (int shift = 24; shift >= 0; shift -= 8) {
                length |= pipe.in().read() << shift;
            }
            byte[] message = new byte[length];
            for (int i = 0; i < length; i++) {
                message[i] = (byte) pipe.in().read();
            }
            return message;
        } finally {
            pipe.takeLock().release();
        }
    }
}
