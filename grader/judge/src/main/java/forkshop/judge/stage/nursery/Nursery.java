package forkshop.judge.stage.nursery;

import forkshop.judge.layer.Layer;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
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

    /**
     * Opens the best nursery that works here: a reaper on Linux with perl, else a plain one. Blocks for a few
     * milliseconds, while the reaper starts.
     *
     * @param folder where the reaper starts
     * @param token the value of {@value #TOKEN_VARIABLE} in the environment of every process to come
     * @throws IOException when {@code folder} does not exist
     */
    static Nursery open(Path folder, String token) throws IOException {
        return open(folder, token, Shelter.USUAL);
    }

    /**
     * The same, with the layers that {@code shelter} wants where there is a reaper. What works of them, {@link #layers}
     * tells.
     *
     * @throws IOException when {@code folder} does not exist
     */
    static Nursery open(Path folder, String token, Shelter shelter) throws IOException {
        Optional<Nursery> reaper =
                shelter.has(Layer.REAPER) ? ReaperNursery.tryOpen(folder, token, shelter) : Optional.empty();
        return reaper.isPresent() ? reaper.get() : new PlainNursery(token);
    }

    /**
     * Starts a process; returns when its program runs.
     *
     * @throws IOException when there is no such program or directory, when the system has no room for another process, or
     *     when this nursery is closed
     */
    Nursling start(ProcessSpec spec) throws IOException;

    /** The layers that keep the processes here, as far as they have been seen to work. */
    Set<Layer> layers();

    /**
     * The pid by which this system knows the process of this nursery that calls itself {@code pid}: the same but in a
     * sandbox, and the same again when there is no such process.
     */
    default long outside(long pid) {
        return pid;
    }

    /** How the process that this system knows as {@code pid} calls itself: the same but in a sandbox. */
    default long inside(long pid) {
        return pid;
    }

    /**
     * The processes of this scenario that live now, those started by {@link #start} included. A zombie does not live, nor
     * does a process that has been killed but is not quite gone.
     */
    List<Survivor> survivors();

    /** The pids of {@link #survivors}, for who looks again and again: as long as a reaper lives, it need only ask who is below it. */
    Set<Long> pids();

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

    /** The process that does all this, if it is another one than the judge. */
    default OptionalLong keeper() {
        return OptionalLong.empty();
    }

    /**
     * Those orphans that this nursery has adopted and that have ended, in the order of their deaths: at most the first
     * {@value Adopted#MOST}. Always empty without a reaper.
     */
    List<Adopted> adopted();

    /**
     * The orphans that live now or have just ended, as they call themselves. Exact, unlike {@link #survivors}: of processes
     * that each start another one and end at once, the one that lives is always an orphan, though no look may meet it.
     * Always empty without a reaper.
     */
    default Set<Long> orphans() {
        return Set.of();
    }

    /**
     * Kills every process of this scenario and waits until they are gone, at most about 30 seconds. The nursery can be used
     * again afterwards.
     */
    Sweep sweep();

    /** Sweeps, and ends the reaper; what the sweep found. Called again, it does nothing and answers the same. */
    Sweep end();

    @Override
    default void close() {
        var unused = end();
    }
}
