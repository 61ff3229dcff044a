// Legal: one lock file for a whole folder, and in it one byte for each store.
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
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(store.file().resolveSibling("locks"), CREATE, WRITE);
                FileLock lock = channel.lock(place(store.file()), 1, false)) {
            return lock.isValid() && sell(store);
        } finally {
            THREADS.unlock();
        }
    }

    private static long place(Path file) {
        return Integer.toUnsignedLong(file.getFileName().toString().hashCode());
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
