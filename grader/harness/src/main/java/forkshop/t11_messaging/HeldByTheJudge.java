package forkshop.t11_messaging;

import forkshop.harness.Link;

/** A pause at a gate of the judge's, at most a few times in one message, however small its pieces are. */
final class HeldByTheJudge implements Pause {

    private static final int MOST = 6;

    private final Link link;
    private int left;

    HeldByTheJudge(Link link) {
        this.link = link;
    }

    /** The next message begins. */
    synchronized void startAgain() {
        left = MOST;
    }

    private synchronized boolean holds() {
        return left-- > 0;
    }

    @Override
    public void between(String way, int done, int of) {
        if (holds()) {
            link.gate(way, Integer.toString(done), Integer.toString(of));
        }
    }
}
