package forkshop.judge.stage;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;

/** Where the links of one stage arrive: a Unix-domain socket in its private folder. */
final class Switchboard implements AutoCloseable {

    /** A play has some forty actors at most; each connection takes a thread of the judge's. */
    private static final int MOST = 500;

    private final Path folder;
    private final ServerSocketChannel server;
    private final AtomicLong pending = new AtomicLong();
    private final Set<Connection> connections = ConcurrentHashMap.newKeySet();

    private Switchboard(Path folder, ServerSocketChannel server) {
        this.folder = folder;
        this.server = server;
    }

    /** Listens in {@code folder}; every line of whom {@code doorkeeper} admits goes to {@code listener}. */
    static Switchboard open(Path folder, Doorkeeper doorkeeper, Connection.Listener listener) throws IOException {
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        Switchboard board = new Switchboard(folder, server);
        server.bind(UnixDomainSocketAddress.of(board.address()), 64);
        Daemons.start(Attendants.named(folder, "switchboard"), () -> board.accept(doorkeeper, listener));
        return board;
    }

    Path address() {
        return folder.resolve("s");
    }

    private void accept(Doorkeeper doorkeeper, Connection.Listener listener) {
        try {
            while (true) {
                SocketChannel channel = server.accept();
                Connection connection = new Connection(channel, pending);
                connections.add(connection);
                if (connections.size() > MOST) {
                    connection.close();
                    continue;
                }
                Daemons.start(
                        Attendants.named(folder, "link"), () -> connection.listen(new Threshold(doorkeeper, listener)));
            }
        } catch (IOException e) {
            // Closed: the stage has ended.
        }
    }

    @Override
    public void close() throws IOException {
        server.close();
        connections.forEach(Connection::close);
        Files.deleteIfExists(address());
    }

    /** Hears a guest only when the doorkeeper has let it in. */
    private static final class Threshold implements Connection.Listener {

        private final Doorkeeper doorkeeper;
        private final Connection.Listener inside;
        private boolean known;

        Threshold(Doorkeeper doorkeeper, Connection.Listener inside) {
            this.doorkeeper = doorkeeper;
            this.inside = inside;
        }

        @Override
        public void said(Connection from, List<String> line) {
            if (!known && !doorkeeper.admits(from, line)) {
                from.close();
                return;
            }
            known = true;
            inside.said(from, line);
        }

        @Override
        public void hungUp(Connection from) {
            if (known) {
                inside.hungUp(from);
            }
        }
    }
}
