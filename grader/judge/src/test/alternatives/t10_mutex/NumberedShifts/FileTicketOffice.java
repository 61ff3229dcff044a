// Legal: no FileLock: shift n + 1 begins when shift n is over or its owner dead, and a name can be taken only once.
package forkshop.t10_mutex;

import java.io.IOException;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.stream.Stream;

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
        while (true) {
            int last = lastShift(store);
            if (last == 0 || isOver(shift(store, last))) {
                try {
                    return Files.createLink(shift(store, last + 1), card);
                } catch (FileAlreadyExistsException e) {
                    continue;
                }
            }
            pause(10);
        }
    }

    private static int lastShift(TicketStore store) throws IOException {
        try (Stream<Path> all = Files.list(store.file().getParent())) {
            return all.map(path -> path.getFileName().toString())
                    .filter(name -> name.matches("shift-[0-9]+"))
                    .mapToInt(name -> Integer.parseInt(name.substring("shift-".length())))
                    .max()
                    .orElse(0);
        }
    }

    private static boolean isOver(Path shift) throws IOException {
        String owner = Files.readString(shift);
        boolean alive = ProcessHandle.of(Long.parseLong(owner.split(" ")[0]))
                .filter(process -> nameOf(process).equals(owner))
                .isPresent();
        return !alive || isThere(over(shift));
    }

    private static boolean isThere(Path file) throws IOException {
        try {
            return Files.size(file) >= 0;
        } catch (NoSuchFileException e) {
            return false;
        }
    }

    // A pid comes back one day, but not with the same start.
    private static String nameOf(ProcessHandle process) {
        Instant start = process.info().startInstant().orElse(Instant.EPOCH);
        return process.pid() + " " + start;
    }

    private static Path shift(TicketStore store, int number) {
        return store.file().resolveSibling("shift-" + number);
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
