package forkshop.t03_spawning;

import java.io.IOException;

/**
 * An object that runs in a process of its own: the tutorial's {@code class MyProcess(Process)}. It is made in the parent;
 * {@link #start} ships it, with all its fields, to a new JVM, which calls {@link #run} there.
 *
 * <p>{@code JavaProcess} is its base class: abstract, with a constructor without parameters for its subclasses, and
 * serializable, as all fields of its subclasses are. What {@code JavaProcess} does not have is {@code run}.
 */
public interface ChildProcess {

    /**
     * What the child does. Called once, in the child; never in the parent. When it returns, the child ends with exit code 0;
     * when it throws, with exit code 1 and the stack trace on standard error.
     */
    void run() throws Exception;

    /**
     * Starts a child JVM of this process, whose environment, output and errors are this process's, and ships this object
     * there. Does not wait for {@code run}.
     *
     * <p>A class may start processes in its static initialiser, and that runs wherever the class is loaded: in the child
     * again, when the child unpacks the object. To start another process then, before {@code run} has been called, is an
     * error. Inside {@code run} it is none: a child may have children.
     *
     * @throws IllegalStateException when this object was started before, even if its child has ended; and in a child that
     *     is still being unpacked. No process is started then.
     * @throws IOException when the child cannot be started, or this object cannot be shipped
     */
    void start() throws IOException;

    /**
     * The child's pid.
     *
     * @throws IllegalStateException before {@link #start}
     */
    long pid();

    /** Whether the child lives; false before {@link #start}. Never blocks. */
    boolean isAlive();

    /**
     * Waits until the child has ended. May be called again.
     *
     * @return the child's exit code
     * @throws IllegalStateException before {@link #start}
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    int join() throws InterruptedException;
}
