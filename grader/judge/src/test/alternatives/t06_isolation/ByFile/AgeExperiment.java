// Legal: the child tells what it saw in a file.
package forkshop.t06_isolation;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Both sides of an experiment: {@code observe} is the parent, {@code main} is the child. */
public class AgeExperiment implements Isolation {

    /** The child's program. */
    public static void main(String[] arguments) throws IOException {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        String seen = ProcessHandle.current().pid() + " " + before + " " + Person.age();
        if (arguments.length > 1) {
            Files.writeString(Path.of(arguments[1]), seen);
        }
    }

    @Override
    public Observation observe(int inChild) throws IOException, InterruptedException {
        int before = Person.age();
        Side child = runChild(inChild);
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), child);
    }

    private static Side runChild(int inChild) throws IOException, InterruptedException {
        Path file = Files.createTempFile("age", ".txt");
        try {
            Process child = new ProcessBuilder(
                            Jvm.command(AgeExperiment.class, Integer.toString(inChild), file.toString()))
                    .inheritIO()
                    .start();
            if (child.waitFor() != 0) {
                throw new IOException("the child has failed with exit code " + child.exitValue());
            }
            String[] seen = Files.readString(file).split(" ");
            return new Side(Long.parseLong(seen[0]), Integer.parseInt(seen[1]), Integer.parseInt(seen[2]));
        } finally {
            Files.delete(file);
        }
    }
}
