// Attack: recurses until the stack ends, and catches that
// Layer: judge-apart
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
        try {
            return attack(inChild);
        } catch (StackOverflowError e) {
            return new Observation(new Side(1, 18, 18), new Side(2, 18, inChild));
        }
    }
}
