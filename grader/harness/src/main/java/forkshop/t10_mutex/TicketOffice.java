package forkshop.t10_mutex;

import java.io.IOException;

/**
 * Sells the tickets of a store to customers in many processes at once.
 *
 * <p>Every process has an office of its own; what they share is the store's file. Locks may lie beside it
 * ({@code store.file().resolveSibling(...)}), nowhere else: processes at two stores do not wait for each other. Threads of
 * one process may: among them, one lock for all stores will do.
 */
public interface TicketOffice {

    /**
     * How many tickets are left: a number that was true at some moment of this call.
     *
     * <p>Answers at once, also while another process is in the middle of a sale, and never sees half a file.
     *
     * @throws IOException when the store cannot be read
     */
    int remaining(TicketStore store) throws IOException;

    /**
     * Buys one ticket, if there is one: reads the stock, takes one off, and puts the new stock back. Waits while another
     * process, or another thread of this one, is selling.
     *
     * <p>When the store fails, or the process dies in the middle, no ticket is sold and nobody else is kept waiting.
     *
     * @return whether {@code customer} has got a ticket
     * @throws IOException when the store fails
     */
    boolean buy(TicketStore store, String customer) throws IOException;
}
