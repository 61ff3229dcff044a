// Legal: a process keeps the channel of each lock file open for its whole life.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.ReentrantLock;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    private static final ReentrantLock THREADS = new ReentrantLock();
    private static final Map<Path, FileChannel> CHANNELS = new ConcurrentHashMap<>();

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        THREADS.lock();
        try (FileLock lock = CHANNELS.computeIfAbsent(lockFile(store), FileTicketOffice::open)
                .lock()) {
            return lock.isValid() && sell(store);
        } finally {
            THREADS.unlock();
        }
    }

    private static FileChannel open(Path file) {
        try {
            return FileChannel.open(file, CREATE, WRITE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
