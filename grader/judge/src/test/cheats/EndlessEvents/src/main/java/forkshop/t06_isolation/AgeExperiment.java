// Attack: reads its age for ever, as fast as it can
// Layer: limits
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
        while (Person.age() > 0) {}
        return null;
    }
}
