package forkshop.judge.stage;

import java.io.FileDescriptor;
import java.io.IOException;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Method;
import java.nio.channels.SocketChannel;
import java.util.Optional;

/**
 * Who is at the other end of a Unix-domain socket, as the kernel tells it (SO_PEERCRED, unix(7)). What a process says
 * about itself is no evidence: a thread could speak for a child process that never was.
 *
 * <p>Java has no public way to ask for more than the user, so this asks its own sockets, which needs
 * {@code --add-opens java.base/sun.nio.ch=ALL-UNNAMED}.
 */
final class Peer {

    private static final int SOL_SOCKET = 1;

    /** Its answer begins with the pid. */
    private static final int SO_PEERCRED = 17;

    private static final Optional<Peer> HERE = find();

    private final Method descriptor;
    private final Method option;

    private Peer(Method descriptor, Method option) {
        this.descriptor = descriptor;
        this.option = option;
    }

    /** Empty where nobody tells who the other one is. */
    static Optional<Peer> here() {
        return HERE;
    }

    private static Optional<Peer> find() {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        try {
            Method descriptor = Class.forName("sun.nio.ch.SelChImpl").getMethod("getFD");
            Method option = Class.forName("sun.nio.ch.Net")
                    .getDeclaredMethod("getIntOption0", FileDescriptor.class, boolean.class, int.class, int.class);
            descriptor.setAccessible(true);
            option.setAccessible(true);
            return Optional.of(new Peer(descriptor, option));
        } catch (ReflectiveOperationException | InaccessibleObjectException e) {
            return Optional.empty();
        }
    }

    /** The pid, as this system knows it, of the process that has connected {@code channel}. */
    long pid(SocketChannel channel) throws IOException {
        try {
            return (Integer) option.invoke(null, descriptor.invoke(channel), false, SOL_SOCKET, SO_PEERCRED);
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        }
    }
}
