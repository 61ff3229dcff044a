// Attack: stops the process that keeps it, so that nobody can tell how things end
// Layer: reaper
// Verdict: FAILED
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
        new ProcessBuilder(
                        "kill",
                        "-STOP",
                        Long.toString(
                                ProcessHandle.current().parent().orElseThrow().pid()))
                .start()
                .waitFor();
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
