// Attack: throws an exception whose every method acts when the judge looks at it
// Layer: judge-apart
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
        throw new Poison();
    }

    static final class Poison extends RuntimeException {
        @Override
        public String getMessage() {
            Runtime.getRuntime().halt(0);
            return "all is well";
        }

        @Override
        public String toString() {
            return getMessage();
        }
    }
}
