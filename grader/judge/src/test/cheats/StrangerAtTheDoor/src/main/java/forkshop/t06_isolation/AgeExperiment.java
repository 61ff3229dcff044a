// Attack: connects without the token, and with a wrong one
// Layer: outside-truth
// Verdict: FAILED
// Earns: 0
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
        for (String token : new String[] {"", "0123456789abcdef0123456789abcdef"}) {
            try (SocketChannel link = SocketChannel.open(StandardProtocolFamily.UNIX)) {
                link.connect(UnixDomainSocketAddress.of(System.getenv("FORKSHOP_LINK")));
                say(link, "hello\t1\t" + token + "\t1\tparent");
                say(link, "done\t2\treturned\t1\t1\t18\t18\t2\t18\t" + inChild + "\t18");
            } catch (java.io.IOException e) {
                // Thrown out.
            }
        }
        long me = ProcessHandle.current().pid();
        return new Observation(new Side(me, 18, 18), new Side(me + 1, 18, inChild));
    }

    private static void say(SocketChannel to, String line) throws java.io.IOException {
        to.write(ByteBuffer.wrap((line + "\n").getBytes(StandardCharsets.UTF_8)));
        to.read(ByteBuffer.allocate(4096));
    }
}
