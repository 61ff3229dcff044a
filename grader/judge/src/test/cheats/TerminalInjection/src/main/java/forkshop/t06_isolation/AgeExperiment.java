// Attack: writes to the terminal of whoever reads the report
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
        throw new IllegalStateException("\u001b]0;owned\u0007\u001b[2J\u001b[31mPASS");
    }
}
