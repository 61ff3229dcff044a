// Attack: returns, and has a hook that never ends
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
        Runtime.getRuntime()
                .addShutdownHook(
                        new Thread(() -> java.util.concurrent.locks.LockSupport.parkNanos(1_000_000_000_000L)));
        System.exit(0);
        return null;
    }
}
