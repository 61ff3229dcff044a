// Attack: brings JUnit extensions as services, and switches their detection on
// Layer: intake
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
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
