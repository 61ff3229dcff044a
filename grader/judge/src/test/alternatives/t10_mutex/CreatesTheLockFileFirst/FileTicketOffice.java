// Legal: asks whether the lock file is there and makes it; what excludes is the FileLock on it.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    private static final ReentrantLock THREADS = new ReentrantLock();

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(lockFile(store), WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() && sell(store);
        } finally {
            THREADS.unlock();
        }
    }

    private static Path lockFile(TicketStore store) throws IOException {
        Path lock = store.file().resolveSibling(store.file().getFileName() + ".lock");
        if (Files.notExists(lock)) {
            create(lock);
        }
        return lock;
    }

    private static void create(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            // Another process was faster; the same file will do.
        }
    }

    private static boolean sell(TicketStore store) throws IOException {
        Stock stock = Stock.parse(store.read());
        if (stock.tickets() == 0) {
            return false;
        }
        store.replace(stock.oneLess().json());
        return true;
    }
}
