package forkshop.judge.stage.nursery;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.util.stream.Stream;

/** User ids that belong to nobody, one for each scenario: only root can give them to processes. */
public final class Users {

    /** The ids that systems keep for passing services, so that no person has one of them. */
    private static final int FIRST = 61_184;

    private static final int LAST = 65_519;

    private static final SecureRandom RANDOM = new SecureRandom();

    private Users() {}

    /** Whether the judge is root. */
    public static boolean canBeGiven() {
        return ProcFs.available() && owner(Path.of("/proc/self")) == 0;
    }

    /** An id that no process has at this moment. */
    public static int free() {
        int id;
        do {
            id = FIRST + RANDOM.nextInt(LAST - FIRST + 1);
        } while (taken(id));
        return id;
    }

    private static boolean taken(int id) {
        try (Stream<Path> all = Files.list(Path.of("/proc"))) {
            return all.anyMatch(process -> owner(process) == id);
        } catch (IOException e) {
            return false;
        }
    }

    private static int owner(Path file) {
        try {
            return (Integer) Files.getAttribute(file, "unix:uid", LinkOption.NOFOLLOW_LINKS);
        } catch (IOException | UnsupportedOperationException e) {
            return -1;
        }
    }

    /** Gives {@code file} to the user {@code id}. */
    public static void give(Path file, int id) throws IOException {
        Files.setAttribute(file, "unix:uid", id, LinkOption.NOFOLLOW_LINKS);
    }
}
