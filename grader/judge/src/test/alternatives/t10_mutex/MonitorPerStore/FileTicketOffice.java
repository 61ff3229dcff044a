// Legal: threads exclude each other by a monitor of their store, processes by a file lock.
package forkshop.t10_mutex;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Path;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    private static final Map<Path, Object> MONITORS = new ConcurrentHashMap<>();

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        synchronized (MONITORS.computeIfAbsent(lockFile(store), unused -> new Object())) {
            return sellAlone(store);
        }
    }

    private static boolean sellAlone(TicketStore store) throws IOException {
        try (FileChannel channel = FileChannel.open(lockFile(store), CREATE, WRITE);
                FileLock lock = channel.lock()) {
            return lock.isValid() && sell(store);
        }
    }

    private static Path lockFile(TicketStore store) {
        return store.file().toAbsolutePath().resolveSibling(store.file().getFileName() + ".lock");
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
