// Attack: doubles its processes, six times, and leaves all of them
// Layer: reaper
// Verdict: FAILED
// Earns: 1
package forkshop.t06_isolation;

public class AgeExperiment implements Isolation {
    public static void main(String[] arguments) throws Exception {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        System.out.println(ProcessHandle.current().pid() + " " + before + " " + Person.age());
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
        String script = "f() { if [ $1 -gt 0 ]; then f $(($1 - 1)) & f $(($1 - 1)) & fi; exec sleep 1000; }; f 6 &";
        new ProcessBuilder("sh", "-c", script).start().waitFor();
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
