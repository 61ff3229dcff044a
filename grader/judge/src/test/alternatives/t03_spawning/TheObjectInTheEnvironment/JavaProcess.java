// Legal: the object travels in an environment variable; until it is taken out there, the child is being unpacked.
package forkshop.t03_spawning;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.file.Path;
import java.util.Base64;

/** An object that runs in a process of its own: it ships itself to a child JVM, on the child's standard input. */
public abstract class JavaProcess implements ChildProcess, Serializable {

    private static final long serialVersionUID = 1;

    private static final String OBJECT = "JAVA_PROCESS";

    private static String object = System.getenv(OBJECT);

    private transient Process process;

    @Override
    public void start() throws IOException {
        guard();
        if (process != null) {
            throw new IllegalStateException("a process can only be started once");
        }
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), JavaProcess.class.getName())
                .inheritIO();
        builder.environment().put(OBJECT, Base64.getEncoder().encodeToString(packed()));
        process = builder.start();
    }

    private byte[] packed() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(this);
        }
        return bytes.toByteArray();
    }

    /** The child's side. */
    public static void main(String[] arguments) throws Exception {
        unpacked().run();
    }

    private static JavaProcess unpacked() throws IOException, ClassNotFoundException {
        byte[] packed = Base64.getDecoder().decode(object);
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(packed))) {
            return (JavaProcess) in.readObject();
        } finally {
            object = null;
        }
    }

    @Override
    public long pid() {
        return started().pid();
    }

    @Override
    public boolean isAlive() {
        return process != null && process.isAlive();
    }

    @Override
    public int join() throws InterruptedException {
        return started().waitFor();
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("the process has not been started");
        }
        return process;
    }

    private static void guard() {
        if (object != null) {
            throw new IllegalStateException("a child that is still being unpacked starts no process");
        }
    }
}
