// Attack: tells the judge that the judge itself has seen a child
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
        forkshop.harness.Link.current()
                .tell("seen", Long.toString(ProcessHandle.current().pid() + 1), "true");
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
