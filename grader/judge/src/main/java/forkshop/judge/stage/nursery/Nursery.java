package forkshop.judge.stage.nursery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/**
 * Starts the processes of one scenario and leaves none behind. Each of its processes is expected to carry
 * {@value #TOKEN_VARIABLE} in its environment, which is how its descendants are known where nothing better is there.
 *
 * <p>All methods may be called from any thread.
 */
public interface Nursery extends AutoCloseable {

    /** The environment variable that carries the scenario's token. */
    String TOKEN_VARIABLE = "FORKSHOP_TOKEN";

    /** System property: {@code plain} does without the reaper even where it would work. */
    String PROPERTY = "forkshop.nursery";

    /**
     * Opens the best nursery that works here: a reaper on Linux with perl, else a plain one. Blocks for a few
     * milliseconds, while the reaper starts.
     *
     * @param folder where the reaper starts
     * @param token the value of {@value #TOKEN_VARIABLE} in the environment of every process to come
     * @throws IOException when {@code folder} does not exist
     */
    static Nursery open(Path folder, String token) throws IOException {
        Optional<Nursery> reaper =
                "plain".equals(System.getProperty(PROPERTY)) ? Optional.empty() : ReaperNursery.tryOpen(folder, token);
        return reaper.isPresent() ? reaper.get() : new PlainNursery(token);
    }

    /**
     * Starts a process; returns when its program runs.
     *
     * @throws IOException when there is no such program or directory, when the system has no room for another process, or
     *     when this nursery is closed
     */
    Nursling start(ProcessSpec spec) throws IOException;

    /** What keeps the processes here, for the report's layers. */
    String means();

    /**
     * The processes of this scenario that live now, those started by {@link #start} included. A zombie does not live, nor
     * does a process that has been killed but is not quite gone.
     */
    List<Survivor> survivors();

    /**
     * The processes that still live after {@code grace}; returns at once when there are none. Death takes a moment: who has
     * just returned from {@code main} may still be seen.
     */
    default List<Survivor> survivorsAfter(Duration grace) {
        long start = System.nanoTime();
        List<Survivor> left = survivors();
        while (!left.isEmpty() && System.nanoTime() - start < grace.toNanos()) {
            LockSupport.parkNanos(Duration.ofMillis(5).toNanos());
            left = survivors();
        }
        return left;
    }

    /**
     * Those orphans that this nursery has adopted and that have ended, in the order of their deaths: at most the first
     * {@value Adopted#MOST}. Always empty without a reaper.
     */
    List<Adopted> adopted();

    /**
     * Kills every process of this scenario and waits until they are gone, at most about 30 seconds. The nursery can be used
     * again afterwards.
     */
    Sweep sweep();

    /** Sweeps, and ends the reaper. */
    @Override
    void close();
}
