// Attack: loops for ever and swallows every interrupt and error
// Layer: limits
// Verdict: TIMEOUT
// Earns: 0
// Long
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
        while (true) {
            try {
                Thread.sleep(1);
            } catch (Throwable e) {
                // Never mind.
            }
        }
    }
}
