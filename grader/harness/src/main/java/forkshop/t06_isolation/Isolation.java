package forkshop.t06_isolation;

import java.io.IOException;

/**
 * The experiment of the tutorial: a child process changes the age, and the parent looks whether its own has changed.
 *
 * <p>The class has a {@code public static void main(String[] arguments)} as well: that is the child's program. It reads
 * {@link Person#age()}, sets it to the number that is its first argument, and reads it again. How it tells its parent
 * what it saw is free, and so is what else {@code observe} gives it; but the grader also runs it by itself, with that one
 * argument.
 */
public interface Isolation {

    /**
     * Starts a child JVM, hands {@code inChild} over to it at its start, waits until it has ended, and tells what both
     * sides saw. The parent only reads its own age; what the child saw comes from the child.
     *
     * @param inChild the age that the child sets
     * @throws IOException when the child cannot be started, or fails: what is thrown in a child stays in the child
     * @throws InterruptedException when the calling thread is interrupted while it waits
     */
    Observation observe(int inChild) throws IOException, InterruptedException;
}
