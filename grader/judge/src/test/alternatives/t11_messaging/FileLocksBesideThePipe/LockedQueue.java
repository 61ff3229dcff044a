// Legal: its own locks on two files beside the pipe, with a lock for the threads of a process.
package forkshop.t11_messaging;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.concurrent.locks.ReentrantLock;

/** A queue between processes: messages over a pipe, and two files to lock. */
public class LockedQueue implements MessageQueue {

    private static final ReentrantLock PUTTERS = new ReentrantLock();
    private static final ReentrantLock TAKERS = new ReentrantLock();

    private final Messages messages = new FramedMessages();

    @Override
    public void put(BytePipe pipe, byte[] message) throws IOException {
        PUTTERS.lock();
        try (FileChannel file = FileChannel.open(pipe.folder().resolve("putters"), CREATE, WRITE)) {
            file.lock();
            messages.send(pipe.out(), message);
        } finally {
            PUTTERS.unlock();
        }
    }

    @Override
    public byte[] take(BytePipe pipe) throws IOException {
        TAKERS.lock();
        try (FileChannel file = FileChannel.open(pipe.folder().resolve("takers"), CREATE, WRITE)) {
            file.lock();
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        } finally {
            TAKERS.unlock();
        }
    }
}
