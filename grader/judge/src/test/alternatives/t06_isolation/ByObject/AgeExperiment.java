// Legal: the child writes an object to its output.
package forkshop.t06_isolation;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;

/** Both sides of an experiment: {@code observe} is the parent, {@code main} is the child. */
public class AgeExperiment implements Isolation {

    /** The child's program. */
    public static void main(String[] arguments) throws IOException {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        try (ObjectOutputStream output = new ObjectOutputStream(System.out)) {
            output.writeObject(new long[] {ProcessHandle.current().pid(), before, Person.age()});
        }
    }

    @Override
    public Observation observe(int inChild) throws IOException, InterruptedException {
        int before = Person.age();
        Side child = runChild(inChild);
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), child);
    }

    private static Side runChild(int inChild) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Jvm.command(AgeExperiment.class, Integer.toString(inChild)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        try (ObjectInputStream output = new ObjectInputStream(child.getInputStream())) {
            long[] seen = (long[]) output.readObject();
            return new Side(seen[0], (int) seen[1], (int) seen[2]);
        } catch (ClassNotFoundException e) {
            throw new IOException(e);
        } finally {
            child.waitFor();
        }
    }
}
