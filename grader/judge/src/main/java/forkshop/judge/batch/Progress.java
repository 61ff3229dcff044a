package forkshop.judge.batch;

import java.io.PrintWriter;
import java.time.Duration;
import java.util.Locale;

/** Tells how far a batch has come: a bar on a terminal, a line for each submission elsewhere. */
final class Progress {

    private static final int WIDTH = 30;

    private final PrintWriter out;
    private final boolean terminal;
    private final int all;
    private final int before;
    private final long begun = System.nanoTime();
    private int done;

    /**
     * Progress towards {@code all}.
     *
     * @param before how many an earlier run has already done
     */
    Progress(PrintWriter out, boolean terminal, int all, int before) {
        this.out = out;
        this.terminal = terminal;
        this.all = all;
        this.before = before;
        this.done = before;
    }

    /** One more is done. */
    synchronized void done(Result result, String points) {
        done++;
        String line = line(result, points);
        if (!terminal) {
            out.printf("[%d/%d] %s%n", done, all, line);
        } else {
            // What needs a look stays on the screen, above the bar.
            String above = result.standing().decided() ? "" : line + System.lineSeparator();
            out.print("\r\033[K" + above + bar(done, all, left()));
        }
        out.flush();
    }

    /** All that can be done is done. */
    synchronized void end() {
        if (terminal && done > before) {
            out.println();
            out.flush();
        }
    }

    private static String line(Result result, String points) {
        String standing = result.standing() == Standing.GRADED
                ? points
                : result.standing().name().toLowerCase(Locale.ROOT).replace('_', ' ');
        return result.student() + ": " + standing + (result.remark().isEmpty() ? "" : ": " + result.remark());
    }

    private Duration left() {
        long each = (System.nanoTime() - begun) / (done - before);
        return Duration.ofNanos(each * (all - done));
    }

    /** {@code [#########.....] 12 of 60, about 3 min left}. */
    static String bar(int done, int all, Duration left) {
        int filled = all == 0 ? WIDTH : WIDTH * done / all;
        return "[" + "#".repeat(filled) + ".".repeat(WIDTH - filled) + "] " + done + " of " + all + eta(left);
    }

    private static String eta(Duration left) {
        if (left.isZero()) {
            return "";
        }
        long seconds = left.toSeconds() + 1;
        return ", about " + (seconds < 100 ? seconds + " s" : (seconds + 59) / 60 + " min") + " left";
    }
}
