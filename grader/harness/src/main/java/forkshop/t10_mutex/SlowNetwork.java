package forkshop.t10_mutex;

import forkshop.harness.Link;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** The tutorial's {@code time.sleep} between reading and writing: a gate where a judge is, a moment elsewhere. */
final class SlowNetwork {

    private static final long MOMENT = TimeUnit.MILLISECONDS.toNanos(100);

    private final Link link;

    SlowNetwork(Link link) {
        this.link = link;
    }

    void pass(String way, String text) throws IOException {
        if (!link.judged()) {
            LockSupport.parkNanos(MOMENT);
        } else if (link.gate(way, text).equals("fail")) {
            throw new IOException("the network is down");
        }
    }

    void done(String what, String text) {
        link.tell(what, text);
    }
}
