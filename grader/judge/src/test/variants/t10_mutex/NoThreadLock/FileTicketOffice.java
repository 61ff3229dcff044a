// Loses: t10.2h
// A FileLock belongs to the JVM: a second thread of it gets an OverlappingFileLockException.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile(store), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() && sell(store);
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
