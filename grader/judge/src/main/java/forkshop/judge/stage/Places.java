package forkshop.judge.stage;

import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.Semaphore;

/**
 * Bounds how many actors live at the same time, over all gradings in this JVM: it spares the machine and carries nothing of
 * a submission. Only who has no stage yet waits for places: if those who play waited for each other, nobody would ever
 * leave.
 */
final class Places {

    private final int all;
    private final Semaphore free;
    private final Map<Object, Integer> stages = new HashMap<>();

    Places(int all) {
        this.all = all;
        this.free = new Semaphore(all, true);
    }

    /**
     * Takes places for one more stage of {@code company}; blocks until they are free, unless it has a stage already.
     *
     * @return gives them back; to be run once
     */
    Runnable take(Object company, int actors) {
        int wanted = Math.min(actors, all);
        int taken = oneMore(company) ? borrowed(wanted) : awaited(wanted);
        return () -> {
            oneLess(company);
            free.release(taken);
        };
    }

    private int awaited(int wanted) {
        free.acquireUninterruptibly(wanted);
        return wanted;
    }

    /** What is free now counts; the rest goes beyond the bound for a while. */
    private int borrowed(int wanted) {
        return free.tryAcquire(wanted) ? wanted : 0;
    }

    /** Counts a stage; returns whether there was one. */
    private synchronized boolean oneMore(Object company) {
        return stages.merge(company, 1, Integer::sum) > 1;
    }

    private synchronized void oneLess(Object company) {
        stages.computeIfPresent(company, (same, count) -> count == 1 ? null : count - 1);
    }
}
