package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.compiler.TopicCompiler;
import forkshop.judge.stage.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * Where a compiler waits for work: one for all the runs of a JUnit session, because starting it is what costs most. It
 * never runs a submission's code, and a topic that it does not survive gets the next one a new child.
 */
final class CompilerRoom implements AutoCloseable {

    /** For one topic. */
    static final Duration LIMIT = Duration.ofSeconds(60);

    private @Nullable TopicCompiler compiler;
    private @Nullable Path folder;

    /**
     * The compiler, started on first demand.
     *
     * @throws BadCall when this Java has none
     */
    synchronized TopicCompiler compiler() throws BadCall {
        if (compiler == null) {
            try {
                folder = Workplace.privateFolder();
                compiler = TopicCompiler.open(folder, LIMIT);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return compiler;
    }

    @Override
    public synchronized void close() throws IOException {
        if (compiler != null) {
            compiler.close();
        }
        if (folder != null) {
            Folders.delete(folder);
        }
    }
}
