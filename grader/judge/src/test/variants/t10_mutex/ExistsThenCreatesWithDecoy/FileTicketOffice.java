// Loses: t10.2a t10.2c t10.2d t10.2f t10.2g t10.2h
// Asks, waits a little, then creates the lock file in one step, and takes "it is there already" for a success.
package forkshop.t10_mutex;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        Path lock = lockFile(store);
        if (Files.exists(lock)) {
            pause(500);
        }
        create(lock);
        try {
            return sell(store);
        } finally {
            Files.deleteIfExists(lock);
        }
    }

    private static void create(Path lock) throws IOException {
        try {
            Files.createFile(lock);
        } catch (FileAlreadyExistsException e) {
            // There is a lock file now: that is all we wanted.
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

    private static void pause(long millis) throws IOException {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(e);
        }
    }
}
