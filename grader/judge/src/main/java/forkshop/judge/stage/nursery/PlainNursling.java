package forkshop.judge.stage.nursery;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** A process that is the judge's own child. */
final class PlainNursling implements Nursling {

    /** So long its last words may take from the pipe to us; longer only if a descendant still holds the pipe. */
    private static final Duration LAST_WORDS = Duration.ofMillis(100);

    private final Process process;
    private final boolean input;
    private final Captured stdout = new Captured();
    private final Captured stderr = new Captured();
    private final CompletableFuture<Ending> ended;

    PlainNursling(Process process, boolean input) throws IOException {
        this.process = process;
        this.input = input;
        if (!input) {
            process.getOutputStream().close();
        }
        CompletableFuture<Void> drained = CompletableFuture.allOf(
                Drain.start(process.getInputStream(), stdout), Drain.start(process.getErrorStream(), stderr));
        this.ended = process.onExit()
                .thenCompose(dead -> drained.completeOnTimeout(null, LAST_WORDS.toMillis(), TimeUnit.MILLISECONDS))
                .thenApply(nothing -> Ending.ofExitValue(process.exitValue()));
    }

    ProcessHandle handle() {
        return process.toHandle();
    }

    @Override
    public long pid() {
        return process.pid();
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

    /** By its handle: {@link Process#destroyForcibly} would also close the streams and lose its last words. */
    @Override
    public void kill() {
        process.toHandle().destroyForcibly();
    }

    @Override
    public void signal(String name) {
        if (name.equals("KILL")) {
            kill();
        } else if (!process.supportsNormalTermination()) {
            throw new UnsupportedOperationException("this system has no signals: " + name);
        } else if (process.isAlive()) {
            send(name);
        }
    }

    private void send(String name) {
        try {
            new ProcessBuilder(List.of("kill", "-" + name, Long.toString(pid())))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .onExit()
                    .join();
        } catch (IOException e) {
            throw new UnsupportedOperationException("no way to send SIG" + name, e);
        }
    }

    @Override
    public OutputStream stdin() {
        if (!input) {
            throw new IllegalStateException("started without an input");
        }
        return process.getOutputStream();
    }
}
