package forkshop.t11_messaging;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/**
 * A lock between processes, given: the tutorial's {@code Lock}. It excludes threads of one process as well. When the
 * process that has it dies, the next one gets it.
 */
public final class PipeLock {

    private final Path keeper;
    private volatile @Nullable SocketChannel held;

    PipeLock(Path keeper) {
        this.keeper = keeper;
    }

    /**
     * Waits until nobody else has the lock, and takes it. It is not reentrant: who has it and acquires it again waits for
     * ever.
     *
     * @throws IOException when the process that made the pipe is gone
     */
    public void acquire() throws IOException {
        SocketChannel place = SocketChannel.open(StandardProtocolFamily.UNIX);
        place.connect(UnixDomainSocketAddress.of(keeper));
        if (place.read(ByteBuffer.allocate(1)) < 0) {
            place.close();
            throw new IOException("the process that made the pipe is gone");
        }
        held = place;
    }

    /**
     * Gives the lock back.
     *
     * @throws IllegalStateException when this process does not have it
     */
    public void release() throws IOException {
        SocketChannel place = held;
        if (place == null) {
            throw new IllegalStateException("this process does not have the lock");
        }
        held = null;
        place.close();
    }
}
