// Attack: writes a file of 80 MB
// Layer: rlimits
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
        try (var file = java.nio.channels.FileChannel.open(
                java.nio.file.Path.of("much"),
                java.nio.file.StandardOpenOption.CREATE,
                java.nio.file.StandardOpenOption.WRITE)) {
            file.write(java.nio.ByteBuffer.wrap(new byte[1]), 80L << 20);
        }
        System.out.println("the disk is full");
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }
}
