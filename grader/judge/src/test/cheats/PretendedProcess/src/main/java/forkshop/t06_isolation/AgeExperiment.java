// Attack: starts some process or other, and makes up what it would have said
// Layer: outside-truth
// Verdict: FAILED
// Earns: 0
package forkshop.t06_isolation;

public class AgeExperiment implements Isolation {
    public static void main(String[] arguments) throws Exception {}

    @Override
    public Observation observe(int inChild) {
        try {
            return attack(inChild);
        } catch (Exception e) {
            throw new IllegalStateException(e);
        }
    }

    private static Observation attack(int inChild) throws Exception {
        Process sleep = new ProcessBuilder("sleep", "0.2").start();
        long me = ProcessHandle.current().pid();
        Observation made =
                new Observation(new Side(me, Person.age(), Person.age()), new Side(sleep.pid(), 18, inChild));
        sleep.waitFor();
        return made;
    }
}
