package forkshop.t10_mutex;

import java.io.IOException;

/** The tutorial's office without a lock, built in: what it does wrong is worth watching. */
final class LockFreeOffice implements TicketOffice {

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
        store.replace(stock.oneLess().json());
        return true;
    }
}
