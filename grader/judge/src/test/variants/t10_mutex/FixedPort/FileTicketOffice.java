// Loses: t10.2f
// One port for the whole computer: customers of different stores wait for each other.
package forkshop.t10_mutex;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    private static final int PORT = 47_813;

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        try (ServerSocket lock = bind()) {
            return lock.isBound() && sell(store);
        }
    }

    private static ServerSocket bind() throws IOException {
        while (true) {
            try {
                return new ServerSocket(PORT, 1, InetAddress.getLoopbackAddress());
            } catch (BindException e) {
                pause(10);
            }
        }
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
