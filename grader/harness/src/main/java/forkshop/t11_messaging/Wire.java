package forkshop.t11_messaging;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.Channels;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.file.Path;

/**
 * The receiving end of a stream of bytes from one process to another, as {@code Pipe(duplex=False)} makes it in Python.
 * It ends when the sender has closed its end, or is dead.
 */
final class Wire {

    private final ServerSocketChannel door;

    private Wire(ServerSocketChannel door) {
        this.door = door;
    }

    /** Lets one sender connect to {@code address}. */
    static Wire listen(Path address) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(UnixDomainSocketAddress.of(address));
        return new Wire(door);
    }

    /** Waits for the sender, then brings what it sends, in pieces. */
    InputStream in() throws IOException {
        try (door) {
            return new PiecemealInput(new Buffered(Channels.newInputStream(door.accept())), Pause.NONE);
        }
    }

    /** The sending end of the wire that somebody listens to at {@code address}. */
    static OutputStream connect(Path address) throws IOException {
        SocketChannel channel = SocketChannel.open(UnixDomainSocketAddress.of(address));
        return new PiecemealOutput(Channels.newOutputStream(channel), Pause.NONE);
    }

    /**
     * Spares those who read byte by byte a system call for each: a wire has one reader, so nothing is read ahead that is
     * another one's. How much it has buffered depends on luck, so it does not tell.
     */
    private static final class Buffered extends BufferedInputStream {

        Buffered(InputStream in) {
            super(in);
        }

        @Override
        public synchronized int available() {
            return 0;
        }
    }
}
