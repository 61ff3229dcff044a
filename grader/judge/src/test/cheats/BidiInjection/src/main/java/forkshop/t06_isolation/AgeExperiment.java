// Attack: turns the direction of the text around
// Layer: escaping
// Verdict: CRASHED
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
        throw new IllegalStateException("\u202e6/6 SSAP\u2066");
    }
}
