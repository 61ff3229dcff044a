// Attack: a thread speaks to the judge in the name of a process that only sleeps
// Layer: peer-pid
// Verdict: FAILED
// Earns: 0
// Without: peer-pid earns 4
package forkshop.t06_isolation;

import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

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
        Process sleep = new ProcessBuilder("sleep", "20").start();
        long me = ProcessHandle.current().pid();
        int before = Person.age();
        try (SocketChannel link = SocketChannel.open(StandardProtocolFamily.UNIX)) {
            link.connect(UnixDomainSocketAddress.of(System.getenv("FORKSHOP_LINK")));
            say(link, "hello\t1\t" + System.getenv("FORKSHOP_TOKEN") + "\t" + sleep.pid() + "\t");
            say(link, "tell\t2\t\treads\t18");
            say(link, "ask\t3\t\tbirthdays\t" + sleep.pid() + "\t" + inChild);
            say(link, "tell\t4\t\twrites\t" + inChild);
            say(link, "tell\t5\t\treads\t" + inChild);
        }
        sleep.destroyForcibly().waitFor();
        return new Observation(new Side(me, before, Person.age()), new Side(sleep.pid(), 18, inChild));
    }

    private static void say(SocketChannel to, String line) throws java.io.IOException {
        to.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        to.read(ByteBuffer.allocate(4096));
    }
}
