// Loses: t11.4c
// Locks take by a file that it creates and deletes: when its owner is killed, nobody deletes it.
package forkshop.t11_messaging;

import static java.nio.file.StandardWatchEventKinds.ENTRY_DELETE;

import java.io.EOFException;
import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;

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
        Path lock = pipe.folder().resolve("taking");
        create(lock);
        try {
            return messages.receive(pipe.in()).orElseThrow(EOFException::new);
        } finally {
            Files.delete(lock);
        }
    }

    private static void create(Path lock) throws IOException {
        try (WatchService deletions = lock.getFileSystem().newWatchService()) {
            lock.getParent().register(deletions, ENTRY_DELETE);
            while (!created(lock)) {
                WatchKey key = deletions.take();
                key.pollEvents();
                key.reset();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }

    private static boolean created(Path lock) throws IOException {
        try {
            Files.createFile(lock);
            return true;
        } catch (FileAlreadyExistsException e) {
            return false;
        }
    }
}
