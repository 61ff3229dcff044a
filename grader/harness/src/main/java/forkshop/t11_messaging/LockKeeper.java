package forkshop.t11_messaging;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * Keeps one lock: the process whose connection it has accepted has the lock until that connection ends, by a release or
 * by death. All others wait in the queue of those who have called, in the order in which they came.
 */
final class LockKeeper {

    private static final int LONGEST_QUEUE = 128;

    private LockKeeper() {}

    /** Keeps a lock at the address {@code socket}, in a thread of its own, as long as this process lives. */
    static void keep(Path socket) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(socket), LONGEST_QUEUE);
        Thread keeper = new Thread(null, () -> serve(door), "lock keeper", 0, false);
        keeper.setDaemon(true);
        keeper.start();
    }

    private static void serve(ServerSocketChannel door) {
        try {
            while (true) {
                lend(door.accept());
            }
        } catch (IOException e) {
            throw new IllegalStateException("a lock of the pipe is lost", e);
        }
    }

    private static void lend(SocketChannel borrower) throws IOException {
        try (borrower) {
            borrower.write(ByteBuffer.allocate(1));
            // Comes back when the borrower hangs up: it never says anything.
            borrower.read(ByteBuffer.allocate(1));
        } catch (IOException e) {
            // It died while it was waiting; the next one, please.
        }
    }
}
