// Attack: writes reports wherever it may
// Layer: sweep-then-report
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
        for (String name : java.util.List.of(
                "score.json", "results.json", "TEST-x.xml", "../score.json", "../report/score.json")) {
            try {
                java.nio.file.Files.writeString(java.nio.file.Path.of(name), "{\"points\": 100}");
            } catch (java.io.IOException e) {
                // Not there.
            }
        }
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
