package forkshop.judge.stage.nursery;

import java.util.Optional;

/**
 * One process, as {@code /proc/PID/stat} shows it.
 *
 * @param flags the kernel's flags of its first thread
 * @param startTicks when it started, in hundredths of a second since the system did
 */
record ProcessLook(long pid, long parent, String name, char state, long flags, long startTicks) {

    private static final long PF_EXITING = 4;

    /** The fields after the name, which may hold anything and so ends at the last parenthesis. */
    static Optional<ProcessLook> parse(long pid, String stat) {
        int name = stat.indexOf('(');
        int end = stat.lastIndexOf(')');
        if (name < 0 || end < 0) {
            return Optional.empty();
        }
        String[] fields = stat.substring(end + 1).trim().split(" ", -1);
        return Optional.of(new ProcessLook(
                pid,
                Long.parseLong(fields[1]),
                stat.substring(name + 1, end),
                fields[0].charAt(0),
                Long.parseLong(fields[6]),
                Long.parseLong(fields[19])));
    }

    boolean zombie() {
        return state == 'Z' || state == 'X';
    }

    boolean stopped() {
        return state == 'T' || state == 't';
    }

    boolean exiting() {
        return (flags & PF_EXITING) != 0;
    }
}
