package forkshop.judge.compiler;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;

/** Keeps classes in memory until all of a topic are there, so that a failure leaves no file. */
final class ClassFiles extends ForwardingJavaFileManager<StandardJavaFileManager> {

    // A constant of 64 KiB costs a source six characters a class, so bounded sources do not bound the classes.
    private static final int MOST_BYTES = 16 << 20;

    private final Map<String, ByteArrayOutputStream> classes = new LinkedHashMap<>();
    private int written;

    ClassFiles(StandardJavaFileManager files) {
        super(files);
    }

    @Override
    public JavaFileObject getJavaFileForOutput(
            Location location, String className, JavaFileObject.Kind kind, FileObject sibling) {
        return new InMemory(className, kind);
    }

    /** The file manager goes on to the next topic with its open jars. */
    @Override
    public void close() {}

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        return (a instanceof InMemory || b instanceof InMemory) ? a.equals(b) : super.isSameFile(a, b);
    }

    /** Writes all classes into their packages below {@code output}. */
    void save(Path output) throws IOException {
        for (Map.Entry<String, ByteArrayOutputStream> it : classes.entrySet()) {
            Path file = output.resolve(it.getKey().replace('.', '/') + ".class");
            Files.createDirectories(file.getParent());
            Files.write(file, it.getValue().toByteArray());
        }
    }

    /** Thrown out of the compiler when the classes are too large. */
    static final class TooLarge extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    private final class InMemory extends SimpleJavaFileObject {

        private final String className;

        InMemory(String className, Kind kind) {
            super(URI.create("memory:///classes"), kind);
            this.className = className;
        }

        @Override
        public OutputStream openOutputStream() {
            ByteArrayOutputStream bytes = new Bounded();
            classes.put(className, bytes);
            return bytes;
        }
    }

    private final class Bounded extends ByteArrayOutputStream {

        @Override
        public synchronized void write(int b) {
            count(1);
            super.write(b);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            count(length);
            super.write(bytes, from, length);
        }

        private void count(int more) {
            written += more;
            if (written > MOST_BYTES) {
                throw new TooLarge();
            }
        }
    }
}
