package forkshop.judge.stage.nursery;

import java.io.OutputStream;
import java.util.concurrent.CompletableFuture;

/** A process that is the reaper's child. */
final class ReaperNursling implements Nursling {

    private final int number;
    private final ReaperNursery nursery;
    private final boolean input;
    private final Captured stdout = new Captured();
    private final Captured stderr = new Captured();
    private final CompletableFuture<Long> started = new CompletableFuture<>();
    private final CompletableFuture<Ending> ended = new CompletableFuture<>();

    ReaperNursling(int number, ReaperNursery nursery, boolean input) {
        this.number = number;
        this.nursery = nursery;
        this.input = input;
    }

    int number() {
        return number;
    }

    /** The pid, once the program runs; fails with an {@link java.io.IOException} when it does not. */
    CompletableFuture<Long> started() {
        return started;
    }

    @Override
    public long pid() {
        return started.join();
    }

    @Override
    public Captured stdout() {
        return stdout;
    }

    @Override
    public Captured stderr() {
        return stderr;
    }

    @Override
    public CompletableFuture<Ending> ended() {
        return ended;
    }

    @Override
    public void kill() {
        signal("KILL");
    }

    @Override
    public void signal(String name) {
        nursery.signal(this, name);
    }

    @Override
    public OutputStream stdin() {
        if (!input) {
            throw new IllegalStateException("started without an input");
        }
        return nursery.inputOf(this);
    }
}
