// Attack: prints what a grader would print for full marks
// Layer: outside-truth
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
        System.out.println("Tests run: 6, Failures: 0, Errors: 0, Skipped: 0");
        System.out.println("<testsuite tests=\"6\" failures=\"0\"/>");
        System.out.println("Grade :=>> 100");
        System.out.println("{\"points\": 100, \"outcome\": \"FULL_SCORE\"}");
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
