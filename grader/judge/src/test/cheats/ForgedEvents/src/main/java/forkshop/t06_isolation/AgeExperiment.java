// Attack: tells the judge of reads and writes that never were
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
        var link = forkshop.harness.Link.current();
        link.tell("reads", "18");
        link.tell("writes", Integer.toString(inChild));
        link.tell("reads", Integer.toString(inChild));
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
