package forkshop.judge.compiler;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.stage.Folders;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Compiles topics in one child JVM, one after another, so that a broken topic hides no other and a hostile one meets no
 * judge. When the child is lost over a topic, the next topic gets a new one. Safe for use by many threads.
 */
public final class TopicCompiler implements AutoCloseable {

    // All that the child needs besides the JDK; each brings its nested classes along.
    private static final List<Class<?>> CHILD_CLASSES = List.of(
            CompilerChild.class,
            Wire.class,
            Pass.class,
            ClassFiles.class,
            Complaints.class,
            Outline.class,
            Borders.class,
            Expectations.class,
            Request.class,
            Expected.class,
            Compilation.class,
            Problem.class,
            OpenTask.class,
            Place.class,
            Standing.class,
            Text.class);

    private final Jdk jdk;
    private final Path classes;
    private final Duration limit;
    private @Nullable Child child;
    private boolean closed;

    private TopicCompiler(Jdk jdk, Path classes, Duration limit) {
        this.jdk = jdk;
        this.classes = classes;
        this.limit = limit;
    }

    /**
     * Starts the child, which warms up on its own while the caller goes on.
     *
     * @param folder private to this run; gets a folder {@code compiler}
     * @param limit for one topic; the design says 60 s
     * @throws BadCall when this Java has no compiler
     * @throws IOException when the child cannot be started
     */
    public static TopicCompiler open(Path folder, Duration limit) throws BadCall, IOException {
        Jdk jdk = Jdk.ofThisJvm();
        Path classes = Files.createDirectory(folder.toAbsolutePath().resolve("compiler"));
        for (Class<?> type : CHILD_CLASSES) {
            copy(type, classes);
        }
        TopicCompiler compiler = new TopicCompiler(jdk, classes, limit);
        compiler.child();
        return compiler;
    }

    private static void copy(Class<?> topLevel, Path classes) throws IOException {
        for (Class<?> type : topLevel.getNestMembers()) {
            String name = type.getName().replace('.', '/') + ".class";
            Path file = classes.resolve(name);
            Files.createDirectories(file.getParent());
            try (InputStream bytes = type.getClassLoader().getResourceAsStream(name)) {
                if (bytes == null) {
                    throw new IOException("the judge's own class " + name + " cannot be read");
                }
                Files.copy(bytes, file);
            }
        }
    }

    /**
     * Compiles one topic; blocks until it is done, at most the limit, besides the time of other threads' topics.
     *
     * @throws IOException when the fault is ours: an unreadable class path, a full disk
     * @throws IllegalStateException when closed
     */
    public Compilation compile(Request request) throws IOException {
        return compile(request, limit);
    }

    /** The same, with a limit of its own. */
    public synchronized Compilation compile(Request request, Duration limit) throws IOException {
        prepare(request.output());
        if (request.files().isEmpty()) {
            return nothingThere(request);
        }
        try {
            return Wire.readCompilation(child().ask(Wire.write(request), limit));
        } catch (Child.Ended e) {
            empty(request.output());
            return Compilation.failed(Problem.everywhere(e.sentence()));
        } catch (IOException e) {
            empty(request.output());
            throw e;
        }
    }

    /**
     * Compiles sources of the judge's own against a submission; a problem means that it does not fit its contract.
     *
     * @param root the folder that holds the sources
     * @param files relative to {@code root}
     * @param classPath the harness first, then the topic's classes
     * @param output absent or empty; gets the classes
     * @throws IOException as {@link #compile(Request)}
     */
    public Compilation compileCompanion(Path root, List<String> files, List<Path> classPath, Path output)
            throws IOException {
        return compile(new Request("", root, files, classPath, output, List.of(), Set.of()));
    }

    private static void prepare(Path output) throws IOException {
        Files.createDirectories(output);
        try (Stream<Path> inside = Files.list(output)) {
            if (inside.findAny().isPresent()) {
                throw new IOException(output + " is not empty");
            }
        }
    }

    private static void empty(Path output) throws IOException {
        Folders.delete(output);
        Files.createDirectories(output);
    }

    private static Compilation nothingThere(Request request) {
        Map<String, Standing> standings = new LinkedHashMap<>();
        request.expected().forEach(it -> standings.put(it.type(), Standing.MISSING));
        return new Compilation(List.of(), List.of(), Map.of(), standings);
    }

    private Child child() throws IOException {
        if (closed) {
            throw new IllegalStateException("closed");
        }
        if (child == null || !child.alive()) {
            child = Child.start(jdk, classes);
        }
        return child;
    }

    /** Ends the child. */
    @Override
    public synchronized void close() {
        closed = true;
        if (child != null) {
            child.close();
        }
    }
}
