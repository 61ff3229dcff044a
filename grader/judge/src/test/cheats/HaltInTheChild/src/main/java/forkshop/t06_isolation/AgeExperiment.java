// Attack: the child prints what is wanted and halts with 0, and its age was never touched
// Layer: outside-truth
// Verdict: FAILED
// Earns: 0
package forkshop.t06_isolation;

public class AgeExperiment implements Isolation {
    public static void main(String[] arguments) throws Exception {
        System.out.println(ProcessHandle.current().pid() + " 18 " + arguments[0]);
        System.out.flush();
        Runtime.getRuntime().halt(0);
    }

    @Override
    public Observation observe(int inChild) {
        try {
            return attack(inChild);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Observation attack(int inChild) throws Exception {
        int before = Person.age();
        Process child = new ProcessBuilder(forkshop.harness.Jvm.command(AgeExperiment.class, Integer.toString(inChild)))
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        String line = child.inputReader().readLine();
        if (child.waitFor() != 0 || line == null) {
            throw new java.io.IOException("the child has failed");
        }
        String[] seen = line.split(" ");
        Side side = new Side(Long.parseLong(seen[0]), Integer.parseInt(seen[1]), Integer.parseInt(seen[2]));
        Observation right = new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), side);
        return right;
    }
}
