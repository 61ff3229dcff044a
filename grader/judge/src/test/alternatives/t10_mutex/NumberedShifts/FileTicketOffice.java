// Legal: no FileLock: shift n + 1 begins when shift n is over or its owner dead, and a name can be taken only once.
package forkshop.t10_mutex;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;

/** A ticket office that works in many processes at once. */
public class FileTicketOffice implements TicketOffice {

    @Override
    public int remaining(TicketStore store) throws IOException {
        return Stock.parse(store.read()).tickets();
    }

    @Override
    public boolean buy(TicketStore store, String customer) throws IOException {
        Path shift = begin(store);
        try {
            return sell(store);
        } finally {
            Files.createFile(over(shift));
        }
    }

    // A link appears with its content in one step: there is never a shift whose owner is not known yet.
    private static Path begin(TicketStore store) throws IOException {
        Path card = Files.createTempFile(store.file().getParent(), "owner", ".card");
        Files.writeString(card, nameOf(ProcessHandle.current()));
        for (int number = 1; ; number++) {
            Path shift = store.file().resolveSibling("shift-" + number);
            try {
                return Files.createLink(shift, card);
            } catch (FileAlreadyExistsException e) {
                awaitEnd(shift);
            }
        }
    }

    private static void awaitEnd(Path shift) throws IOException {
        String owner = Files.readString(shift);
        while (!isThere(over(shift)) && isAlive(owner)) {
            pause(20);
        }
    }

    private static boolean isThere(Path file) throws IOException {
        try {
            return Files.size(file) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    private static boolean isAlive(String owner) {
        return ProcessHandle.of(Long.parseLong(owner.split(" ")[0]))
                .filter(process -> nameOf(process).equals(owner))
                .isPresent();
    }

    // A pid comes back one day, but not with the same start.
    private static String nameOf(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " " + start;
    }

    private static Path over(Path shift) {
        return shift.resolveSibling(shift.getFileName() + ".over");
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
