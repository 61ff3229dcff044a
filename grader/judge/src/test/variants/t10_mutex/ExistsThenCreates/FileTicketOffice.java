// Loses: t10.2a t10.2c t10.2d t10.2f t10.2g t10.2h
// Asks whether there is a lock file and then makes one: two steps, and another process fits in between.
package forkshop.t10_mutex;

import java.io.IOException;
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
        for (int looks = 0; looks < 100 && Files.exists(lock); looks++) {
            pause(10);
        }
        Files.writeString(lock, customer);
        try {
            return sell(store);
        } finally {
            Files.deleteIfExists(lock);
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
