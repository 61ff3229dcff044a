// Attack: asks a server outside for the answer
// Layer: bwrap
// Verdict: CRASHED
// Earns: 0
// Sandbox: bwrap
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
        new java.net.Socket().connect(new java.net.InetSocketAddress("192.0.2.1", 80), 300);
        return null;
    }
}
