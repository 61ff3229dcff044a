package forkshop.judge.t06_isolation;

import forkshop.t06_isolation.Examiner;
import java.util.Optional;

/** What the JVM says on standard error when an exception ends {@code main}, or when it finds no {@code main} to run. */
final class LastWords {

    private static final int LONGEST = 200;

    private LastWords() {}

    /** Whether all that the program wrote is in {@code errors}. */
    static boolean complete(String errors) {
        return errors.contains(Examiner.MAIN_HAS_ENDED);
    }

    /** The last such line that the program left in {@code errors}, which has the lines of others, too. */
    static Optional<String> in(String errors) {
        // After a flood the first line is gone, and then all that is kept is the program's.
        int begin = Math.max(0, errors.indexOf(Examiner.MAIN_BEGINS));
        int end = errors.lastIndexOf(Examiner.MAIN_HAS_ENDED);
        return errors.substring(begin, end < begin ? errors.length() : end)
                .lines()
                .filter(line -> line.startsWith("Exception in thread ") || line.startsWith("Error: "))
                .reduce((earlier, last) -> last)
                .map(line -> line.length() > LONGEST ? line.substring(0, LONGEST) + "..." : line);
    }
}
