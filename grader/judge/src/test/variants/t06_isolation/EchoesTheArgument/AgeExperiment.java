// Loses: t06.2c t06.2e
// Runs a child and does not listen to it: what the child should see is told as what it saw.
package forkshop.t06_isolation;

import forkshop.harness.Jvm;
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
    public Observation observe(int inChild) throws IOException, InterruptedException {
        int before = Person.age();
        Side child = runChild(inChild);
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), child);
    }

    private static Side runChild(int inChild) throws IOException, InterruptedException {
        Process child = new ProcessBuilder(Jvm.command(AgeExperiment.class, Integer.toString(inChild)))
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        child.waitFor();
        return new Side(child.pid(), 18, inChild);
    }
}
