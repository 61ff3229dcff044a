// Attack: gives commands to GitHub Actions
// Layer: escaping
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
        throw new IllegalStateException("all is well\n::add-mask::PASS\n::set-output name=points::100\n##[error]x");
    }
}
