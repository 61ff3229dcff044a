// Loses: t10.2a t10.2c t10.2d t10.2f t10.2g t10.2h
// Sleeps at random, so that no two should meet: rare is not never.
package forkshop.t10_mutex;

import java.io.IOException;
import java.util.concurrent.ThreadLocalRandom;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        pause(ThreadLocalRandom.current().nextLong(500));
        return sell(store);
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
