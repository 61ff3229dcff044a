// Loses: t10.2a t10.2c t10.2d t10.2e t10.2f t10.2g t10.2h
// Reads, checks and writes as the tutorial does without its lock: everybody reads 2 before anybody writes.
package forkshop.t10_mutex;

import java.io.IOException;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

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
        store.write(stock.oneLess().json());
        return true;
    }
}
