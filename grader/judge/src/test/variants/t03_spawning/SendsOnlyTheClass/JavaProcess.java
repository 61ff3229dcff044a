// Loses: t03.2b
// Sends the name of the class, and the child makes a new object: its fields are as in the beginning.
package forkshop.t03_spawning;

import java.io.IOException;
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
        process = new JavaProcesses().start(JavaProcess.class, getClass().getName());
    }

    /** The child's side. */
    public static void main(String[] arguments) throws Exception {
        made(arguments[0]).run();
    }

    private static JavaProcess made(String type) throws ReflectiveOperationException {
        unpacking = true;
        try {
            return (JavaProcess) Class.forName(type).getDeclaredConstructor().newInstance();
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
        return started().waitFor();
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
