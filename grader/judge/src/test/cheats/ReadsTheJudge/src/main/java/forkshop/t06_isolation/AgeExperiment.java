// Attack: reads the command line, the environment and the files of the processes above it
// Layer: bwrap
// Verdict: FAILED
// Earns: 0
// Sandbox: bwrap
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
            for (String file : java.util.List.of("cmdline", "environ", "maps")) {
                try {
                    System.out.write(
                            java.nio.file.Files.readAllBytes(java.nio.file.Path.of("/proc/" + one.pid() + "/" + file)));
                } catch (java.io.IOException e) {
                    // Not this one.
                }
            }
        }
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
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
