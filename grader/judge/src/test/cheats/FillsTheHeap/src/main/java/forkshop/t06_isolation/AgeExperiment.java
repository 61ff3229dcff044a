// Attack: takes all the memory of its JVM
// Layer: limits
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
        java.util.List<byte[]> all = new java.util.ArrayList<>();
        while (true) {
            all.add(new byte[1 << 20]);
        }
    }
}
