package forkshop.t10_mutex;

import forkshop.harness.Link;
import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.locks.LockSupport;

/** The tutorial's {@code time.sleep} between reading and writing: a gate where a judge is, a moment elsewhere. */
final class SlowNetwork {

    /** How long one way takes when the program runs by hand. */
    static final Duration MOMENT = Duration.ofMillis(300);

    private final Link link;
    private final Duration moment;

    SlowNetwork(Link link, Duration moment) {
        this.link = link;
        this.moment = moment;
    }

    void pass(String way, String text) throws IOException {
        if (!link.judged()) {
            LockSupport.parkNanos(moment.toNanos());
        } else if (link.gate(way, text).equals("fail")) {
            throw new IOException(TicketStore.FAILURE);
        }
    }

    void done(String what, String text) {
        link.tell(what, text);
    }
}
