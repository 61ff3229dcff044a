package forkshop.harness;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.ServerSocketChannel;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;

/**
 * Does once what children do, so that the JVM can list the JDK's classes which that takes. An archive of them lets every
 * later child start sooner.
 */
public final class Rehearsal {

    private Rehearsal() {}

    /** Plays a child and its judge, whose address is in the environment; {@code arguments[0]} is an empty folder. */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        lock(Path.of(arguments[0], "file"));
        new ProcessBuilder(Jvm.executable(), "-version")
                .redirectErrorStream(true)
                .redirectOutput(Redirect.DISCARD)
                .start()
                .waitFor();
        ServerSocketChannel server = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        server.bind(UnixDomainSocketAddress.of(System.getenv(Link.ADDRESS)));
        select(server);
        Thread judge = new Thread(() -> acknowledgeAll(server));
        judge.setDaemon(true);
        judge.start();
        Link.open("rehearsal").gate("rehearsed");
        System.exit(0);
    }

    private static void select(ServerSocketChannel server) throws IOException {
        server.configureBlocking(false);
        try (Selector selector = Selector.open()) {
            server.register(selector, SelectionKey.OP_ACCEPT);
            selector.selectNow();
            selector.selectedKeys().clear();
        }
        server.configureBlocking(true);
    }

    private static void acknowledgeAll(ServerSocketChannel server) {
        int[] message = {0};
        try (SocketChannel child = server.accept()) {
            LineSplitter lines = new LineSplitter(line -> message[0]++);
            for (ByteBuffer bytes = ByteBuffer.allocate(512); child.read(bytes.clear()) >= 0; ) {
                lines.accept(bytes.flip());
                child.write(StandardCharsets.UTF_8.encode(Line.of(List.of("ack", Integer.toString(message[0])))));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void lock(Path file) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.lock().release();
        }
        Files.writeString(file, Files.readString(file));
        Path moved = file.resolveSibling("moved");
        Files.move(file, moved, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        Files.delete(moved);
    }
}
