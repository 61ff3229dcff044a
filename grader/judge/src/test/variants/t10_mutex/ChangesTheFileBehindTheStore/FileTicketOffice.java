// Loses: t10.2a t10.2b t10.2c t10.2d t10.2f t10.2g t10.2h
// Sells as it should, then signs the file past the store.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
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
        try (FileChannel channel = FileChannel.open(lockFile(store), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() && sell(store, customer);
        } finally {
            THREADS.unlock();
        }
    }

    private static Path lockFile(TicketStore store) {
        return store.file().resolveSibling(store.file().getFileName() + ".lock");
    }

    private static boolean sell(TicketStore store, String customer) throws IOException {
        Stock stock = Stock.parse(store.read());
        if (stock.tickets() == 0) {
            return false;
        }
        store.replace(stock.oneLess().json());
        Files.writeString(store.file(), new Stock(stock.tickets() - 1, customer + System.nanoTime()).json());
        return true;
    }
}
