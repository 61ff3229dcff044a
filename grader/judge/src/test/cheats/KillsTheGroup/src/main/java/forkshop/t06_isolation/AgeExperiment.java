// Attack: kills its whole process group, to which the judge might belong
// Layer: session
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
        new ProcessBuilder("sh", "-c", "kill -9 0").start().waitFor();
        Thread.sleep(5000);
        return null;
    }
}
