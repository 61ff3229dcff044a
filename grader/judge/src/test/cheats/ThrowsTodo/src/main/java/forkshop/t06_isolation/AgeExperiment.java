// Attack: says that a task which it was paid for is still open
// Layer: outside-truth
// Verdict: NOT_ATTEMPTED
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
        throw new forkshop.harness.Todo("t06.2");
    }
}
