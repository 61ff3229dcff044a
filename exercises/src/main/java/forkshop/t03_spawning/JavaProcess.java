package forkshop.t03_spawning;

import forkshop.harness.Todo;
import java.io.IOException;
import java.io.Serializable;

/**
 * An object that runs in a process of its own. Subclasses have fields and a method {@code run}; this class ships them to
 * a child JVM.
 */
public abstract class JavaProcess implements ChildProcess, Serializable {

    private static final long serialVersionUID = 1;

    @Override
    public void start() throws IOException {
        // TODO t03.2 (3 points): start a child JVM that runs main below, and send it this object with all its fields.
        // How does the object travel? And how do you know that it has been started before?
        throw new Todo("t03.2");
    }

    /** The child's side: it has no object yet. */
    public static void main(String[] arguments) throws Exception {
        // TODO t03.3 (1 point): take the object that start has sent, and let it run. What if run throws?
        // ChildProcess.run says what has to be left behind.
        throw new Todo("t03.3");
    }

    @Override
    public long pid() {
        // TODO t03.4 (2 points): this method and the next two. Whose pid is it?
        throw new Todo("t03.4");
    }

    @Override
    public boolean isAlive() {
        // TODO t03.4 (2 points): what is true before the start, and what after the end?
        throw new Todo("t03.4");
    }

    @Override
    public int join() throws InterruptedException {
        // TODO t03.4 (2 points): wait for the end of the child. What does it leave behind?
        throw new Todo("t03.4");
    }

    /** Throws an IllegalStateException in a child that is still being unpacked; does nothing anywhere else. */
    private static void guard() {
        // TODO t03.5 (2 points): how does a process know that it is a child whose object has not arrived yet?
        // Who has to call this method, and when? It is not called by anybody so far.
        throw new Todo("t03.5");
    }
}
