package forkshop.t06_isolation;

import forkshop.harness.Todo;
import java.io.IOException;

/**
 * Both sides of an experiment: {@code observe} is the parent, {@code main} is the child.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t06}.
 */
public class AgeExperiment implements Isolation {

    /** The child's program. */
    public static void main(String[] arguments) {
        // TODO t06.1 (1 point): read the age, set it to the first argument, and read it again.
        // Nobody calls this method and gets something back: how does the parent learn what you saw?
        throw new Todo("t06.1");
    }

    @Override
    public Observation observe(int inChild) throws IOException, InterruptedException {
        // TODO t06.2 (5 points): let a child set its age to inChild. What have both sides seen?
        // Jvm.command gives you the command that runs main in a JVM of its own.
        // What if the child fails, as with a negative age?
        throw new Todo("t06.2");
    }
}
