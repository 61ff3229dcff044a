// Attack: fills its folder with links, FIFOs and deep folders for whoever cleans up
// Layer: limits
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
        new ProcessBuilder(
                        "sh",
                        "-c",
                        "ln -s / root; ln -s loop loop; mkfifo pipe; d=.; for i in 1 2 3 4 5 6 7 8 9; do d=$d/deep; done; mkdir -p $d")
                .start()
                .waitFor();
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
