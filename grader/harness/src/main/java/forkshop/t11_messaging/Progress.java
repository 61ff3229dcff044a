package forkshop.t11_messaging;

import forkshop.harness.Link;

/**
 * Tells the judge now and then that the bytes of a stream get on: who moves many of them one by one is at work for a long
 * time, and must not be taken for one who computes in vain.
 */
final class Progress {

    /** One by one, so many bytes take a tenth of the CPU time after which nothing is expected to come any more. */
    private static final int STEP = 1 << 17;

    private long bytes;

    /** So many more have been moved. */
    void moved(int count) {
        if (steps(count)) {
            Link.current().tell("gets on");
        }
    }

    private synchronized boolean steps(int count) {
        long before = bytes / STEP;
        bytes += count;
        return bytes / STEP > before;
    }
}
