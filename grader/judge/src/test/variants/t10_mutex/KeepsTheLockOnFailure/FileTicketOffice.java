// Loses: t10.2d t10.2e t10.2f t10.2g t10.2h
// acquire and release as in the tutorial, without finally: after a failure nobody releases.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.util.concurrent.locks.ReentrantLock;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    private static final ReentrantLock THREADS = new ReentrantLock();

    private FileChannel lock;

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        acquire(store);
        boolean sold = sell(store);
        release();
        return sold;
    }

    private void acquire(TicketStore store) throws IOException {
        THREADS.lock();
        lock = FileChannel.open(lockFile(store), CREATE, WRITE);
        lock.lock();
    }

    private void release() throws IOException {
        lock.close();
        THREADS.unlock();
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
