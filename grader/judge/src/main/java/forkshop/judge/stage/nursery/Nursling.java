package forkshop.judge.stage.nursery;

import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** One process that a nursery has started. */
public interface Nursling {

    /** Its process id. */
    long pid();

    /** What it and its descendants have written to the standard output so far. */
    Captured stdout();

    /** What it and its descendants have written to the standard error so far. */
    Captured stderr();

    /**
     * Completes when the process has ended and what it wrote itself is captured, although descendants may still hold its
     * pipes open. Never completes exceptionally. What is chained to it runs in a thread of the nursery: it must not wait for
     * the nursery.
     */
    CompletableFuture<Ending> ended();

    /** Kills it, without waiting for its end; does nothing when it has ended. SIGKILL where there is such a thing. */
    void kill();

    /**
     * Sends it a signal, without waiting for the effect; does nothing when it has ended.
     *
     * @param name without prefix, {@code STOP} or {@code TERM}
     * @throws UnsupportedOperationException where there are no signals
     */
    void signal(String name);

    /**
     * Its standard input. Never blocks on a reaper; close it to let the process see its end.
     *
     * @throws IllegalStateException when its specification did not ask for one
     */
    OutputStream stdin();
}
