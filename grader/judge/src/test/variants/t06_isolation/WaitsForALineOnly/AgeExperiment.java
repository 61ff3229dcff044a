// Loses: t06.2b
// Takes the child's line for its end: the child goes on when observe has returned.
package forkshop.t06_isolation;

import forkshop.harness.Jvm;
import java.io.BufferedReader;
import java.io.IOException;

/** Both sides of an experiment: {@code observe} is the parent, {@code main} is the child. */
public class AgeExperiment implements Isolation {

    /** The child's program. */
    public static void main(String[] arguments) {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        System.out.println(ProcessHandle.current().pid() + " " + before + " " + Person.age());
    }

    @Override
    public Observation observe(int inChild) throws IOException {
        int before = Person.age();
        Side child = runChild(inChild);
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), child);
    }

    private static Side runChild(int inChild) throws IOException {
        Process child = new ProcessBuilder(Jvm.command(AgeExperiment.class, Integer.toString(inChild)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (BufferedReader output = child.inputReader()) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the child has told nothing");
            }
            String[] seen = line.split(" ");
            return new Side(Long.parseLong(seen[0]), Integer.parseInt(seen[1]), Integer.parseInt(seen[2]));
        }
    }
}
