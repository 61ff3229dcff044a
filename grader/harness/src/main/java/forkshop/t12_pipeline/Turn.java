package forkshop.t12_pipeline;

import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * A stay inside a {@link SharedState}. Nobody else is inside meanwhile, and what is changed becomes visible to others
 * all at once, at the end of the turn or with {@link #await()}. A process that dies inside has changed nothing.
 */
public final class Turn implements AutoCloseable {

    private static final long FOR_EVER = -1;

    private final Conversation broker;
    private Contents contents;

    Turn(Conversation broker) throws IOException, InterruptedException {
        this.broker = broker;
        this.contents = Contents.of(broker.hear());
    }

    /** The shared list, to be read and changed. It is this turn's own: ask again after {@link #await()}. */
    public List<String> items() {
        return contents.items();
    }

    /** How many items there is room for. Nobody enforces it. */
    public int capacity() {
        return contents.capacity();
    }

    /** The shared number of that name; 0 while nobody has set it. */
    public int get(String name) {
        return contents.numbers().getOrDefault(name, 0);
    }

    /** Sets the shared number of that name. */
    public void set(String name, int number) {
        contents.numbers().put(name, number);
    }

    /**
     * Goes out, waits until somebody else has changed something, and comes in again. What it was may have been changed
     * back, or used up by another who waited, too: look again.
     *
     * @throws IOException when the broker is gone
     */
    public void await() throws IOException, InterruptedException {
        await(FOR_EVER);
    }

    /**
     * The same, but comes in again after {@code limit} in any case.
     *
     * @throws IOException when the broker is gone
     */
    public void await(Duration limit) throws IOException, InterruptedException {
        await(Math.max(0, limit.toMillis()));
    }

    private void await(long millis) throws IOException, InterruptedException {
        broker.say(contents.fields(Broker.AWAIT, Long.toString(millis)));
        contents = Contents.of(broker.hear());
    }

    /**
     * Leaves. A second call does nothing.
     *
     * @throws IOException when the broker is gone, or this thread was interrupted; then nothing has changed
     */
    @Override
    public void close() throws IOException {
        if (broker.isOpen()) {
            try (broker) {
                broker.say(contents.fields(Broker.LEAVE, ""));
                broker.hear();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted while leaving", e);
            }
        }
    }
}
