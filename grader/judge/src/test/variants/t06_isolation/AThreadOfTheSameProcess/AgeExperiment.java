// Loses: t06.2a t06.2b t06.2c t06.2d t06.2e
// Starts a thread, which shares its memory with everybody in the process.
package forkshop.t06_isolation;

import java.io.IOException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

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
        try {
            return CompletableFuture.supplyAsync(() -> {
                        int before = Person.age();
                        Person.setAge(inChild);
                        return new Side(ProcessHandle.current().pid(), before, Person.age());
                    })
                    .join();
        } catch (CompletionException e) {
            throw new IOException(e);
        }
    }
}
