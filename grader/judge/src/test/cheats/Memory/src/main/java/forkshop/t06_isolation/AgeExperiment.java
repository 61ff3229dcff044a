// Attack: opens the memory of the processes above it for writing
// Layer: uid
// Verdict: CRASHED
// Earns: 0
// Sandbox: uid
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
        for (ProcessHandle one : ancestors()) {
            try (java.io.RandomAccessFile memory = new java.io.RandomAccessFile("/proc/" + one.pid() + "/mem", "rw")) {
                System.out.println("open: " + one.pid());
            } catch (java.io.IOException e) {
                // Not this one.
            }
        }
        throw new SecurityException("done");
    }

    private static java.util.List<ProcessHandle> ancestors() {
        java.util.List<ProcessHandle> all = new java.util.ArrayList<>();
        var one = ProcessHandle.current().parent();
        while (one.isPresent()) {
            all.add(one.get());
            one = one.get().parent();
        }
        return all;
    }
}
