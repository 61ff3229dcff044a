package forkshop.judge.stage.nursery;

import java.io.IOException;
import java.io.InputStream;
import java.util.concurrent.CompletableFuture;

/** Empties a stream into a {@link Captured}, in a daemon thread that nobody waits for. */
final class Drain implements Runnable {

    private final InputStream in;
    private final Captured captured;
    private final CompletableFuture<Void> finished = new CompletableFuture<>();

    private Drain(InputStream in, Captured captured) {
        this.in = in;
        this.captured = captured;
    }

    /** Completes at the stream's end. */
    static CompletableFuture<Void> start(InputStream in, Captured captured) {
        Drain drain = new Drain(in, captured);
        Thread thread = new Thread(drain, "nursery drain");
        thread.setDaemon(true);
        thread.start();
        return drain.finished;
    }

    @Override
    public void run() {
        byte[] bytes = new byte[65536];
        try (in) {
            for (int length = in.read(bytes); length >= 0; length = in.read(bytes)) {
                captured.add(bytes, length);
            }
        } catch (IOException e) {
            // Closed under our hands: the process is gone, and what came is captured.
        } finally {
            finished.complete(null);
        }
    }
}
