// Loses: t10.1a t10.2e
// remaining looks once and says the same for ever, whatever the store.
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

    private Stock seen;

    @Override
    public int remaining(TicketStore store) throws IOException {
        if (seen == null) {
            seen = Stock.parse(store.read());
        }
        return seen.tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        THREADS.lock();
        try (FileChannel channel = FileChannel.open(lockFile(store), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() && sell(store);
        } finally {
            THREADS.unlock();
        }
    }

    private static Path lockFile(TicketStore store) {
        return store.file().resolveSibling(store.file().getFileName() + ".lock");
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
