// Loses: t10.1b t10.2a t10.2b t10.2c t10.2d t10.2e t10.2f t10.2g t10.2h
// Says yes to everybody and touches nothing.
package forkshop.t10_mutex;

import java.io.IOException;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) {
        return true;
    }
}
