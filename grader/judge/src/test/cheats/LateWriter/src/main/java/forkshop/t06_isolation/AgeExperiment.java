// Attack: leaves a process that overwrites the report again and again, until the grading is over and after it
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
        // Only its own report, where the test keeps it; another place is as easy to find.
        String script = "while :; do for p in \"${0}\"/*/\"report of LateWriter\"/score.json; do"
                + " [ -f \"$p\" ] && echo forged > \"$p\"; done; sleep 0.01; done";
        new ProcessBuilder("setsid", "sh", "-c", script, "/tmp")
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
