package forkshop.t12_pipeline;

import java.io.IOException;
import java.util.List;

/** The tutorial's main program: producers, consumers, and the queue between them. */
public interface Kitchen {

    /**
     * Starts every cook and every eater as a process of its own. All work at the same time, and what they print appears
     * where this process prints.
     *
     * <p>The cooks put their dishes into the queue and end. The eaters take dishes from it and never end by themselves,
     * but one who takes {@link Eater#NO_MORE} goes home.
     *
     * <p>Returns when every cook has ended and every dish is done. The eaters are daemons: they may be ended before
     * this method returns, and they go with this process when it comes to its normal end, at the latest.
     *
     * @param dishes what the queue is made of
     * @param cooks for each cook the command that starts it
     * @param eaters for each eater the command that starts it
     * @throws IOException when a process cannot be started, or the queue cannot be reached
     */
    void run(SharedState dishes, List<List<String>> cooks, List<List<String>> eaters)
            throws IOException, InterruptedException;
}
