package forkshop.t12_pipeline;

import java.io.IOException;
import java.nio.file.Path;

/**
 * What processes share: a list of texts and some numbers, kept for them by a broker. One thread of one process at a
 * time is inside and can see and change it; the others wait outside.
 *
 * <pre>{@code
 * try (Turn turn = state.enter()) {
 *     ...
 * }
 * }</pre>
 */
public final class SharedState {

    private final Path address;

    /** The state whose broker listens at {@code address}. */
    public SharedState(Path address) {
        this.address = address;
    }

    /** Where its broker listens; another process reaches the same state with it. */
    public Path address() {
        return address;
    }

    /**
     * Goes in; waits while another is inside. Who waits longest comes first. A thread that is inside must leave before
     * it enters again.
     *
     * @return the turn, which ends when it is closed
     * @throws IOException when the broker cannot be reached
     */
    public Turn enter() throws IOException, InterruptedException {
        return new Turn(new Conversation(GuestChannel.open(Broker.address(address))));
    }
}
