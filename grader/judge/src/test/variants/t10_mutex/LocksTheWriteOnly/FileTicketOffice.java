// Loses: t10.2a t10.2c t10.2d t10.2f t10.2g t10.2h
// Reads before it takes the lock: what it writes is computed from a stock that others have sold meanwhile.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
        Stock stock = Stock.parse(store.read());
        if (stock.tickets() == 0) {
            return false;
        }
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(lockFile(store), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            store.replace(stock.oneLess().json());
            return lock.isValid();
        } finally {
            THREADS.unlock();
        }
    }

    private static Path lockFile(TicketStore store) {
        return store.file().resolveSibling(store.file().getFileName() + ".lock");
    }
}
