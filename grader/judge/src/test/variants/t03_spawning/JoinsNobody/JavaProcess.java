// Loses: t03.4b
// Takes a child that was never started for one that has ended.
package forkshop.t03_spawning;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.OutputStream;
import java.io.Serializable;

/** An object that runs in a process of its own: it ships itself to a child JVM, on the child's standard input. */
public abstract class JavaProcess implements ChildProcess, Serializable {

    private static final long serialVersionUID = 1;

    private static boolean unpacking;

    private transient Process process;

    @Override
    public void start() throws IOException {
        guard();
        if (process != null) {
            throw new IllegalStateException("a process can only be started once");
        }
        byte[] packed = packed();
        process = new JavaProcesses().start(JavaProcess.class);
        try (OutputStream input = process.getOutputStream()) {
            input.write(packed);
        }
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
        unpacking = true;
        try (ObjectInputStream in = new ObjectInputStream(System.in)) {
            return (JavaProcess) in.readObject();
        } finally {
            unpacking = false;
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
        return process == null ? 0 : process.waitFor();
    }

    private Process started() {
        if (process == null) {
            throw new IllegalStateException("the process has not been started");
        }
        return process;
    }

    private static void guard() {
        if (unpacking) {
            throw new IllegalStateException("a child that is still being unpacked starts no process");
        }
    }
}
