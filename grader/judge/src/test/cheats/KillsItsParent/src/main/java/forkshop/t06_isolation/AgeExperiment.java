// Attack: kills the process that keeps it
// Layer: reaper
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
        ProcessHandle.current().parent().orElseThrow().destroyForcibly();
        Thread.sleep(5000);
        return null;
    }
}
