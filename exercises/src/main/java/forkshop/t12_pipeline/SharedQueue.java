package forkshop.t12_pipeline;

import forkshop.harness.Todo;
import java.io.IOException;
import java.time.Duration;

/**
 * A bounded queue for processes that knows how much of its work is still open.
 *
 * <p>The lesson is in README.md beside this file, help in HINTS.md. Grade it with {@code mvn test -Dtopic=t12}.
 */
public class SharedQueue implements JoinableQueue {

    @Override
    public void put(SharedState state, String item) throws IOException, InterruptedException {
        // TODO t12.1 (1 point): put the item at the end of the queue, as soon as there is room for it.
        // Two are waiting for room, and one place becomes free: who makes sure that only one of them takes it?
        throw new Todo("t12.1");
    }

    @Override
    public String take(SharedState state) throws IOException, InterruptedException {
        // TODO t12.2 (1 point): take the first item, as soon as there is one.
        // Between your looking and your taking, can somebody else take it?
        throw new Todo("t12.2");
    }

    @Override
    public void taskDone(SharedState state) throws IOException, InterruptedException {
        // TODO t12.3 (1 point): an item is done. How many are open now, and what if none was?
        throw new Todo("t12.3");
    }

    @Override
    public void join(SharedState state) throws IOException, InterruptedException {
        // TODO t12.4 (2 points): wait until all work is done. Is it, when the queue is empty?
        throw new Todo("t12.4");
    }

    @Override
    public int joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException {
        // TODO t12.5 (1 point): wait until all work is done, but not for ever.
        // Somebody who has taken an item may be dead: what can you tell then?
        throw new Todo("t12.5");
    }
}
