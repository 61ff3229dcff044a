package forkshop.t12_pipeline;

import java.io.IOException;
import java.net.SocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedByInterruptException;
import java.nio.channels.SelectionKey;
import java.nio.channels.Selector;
import java.nio.channels.SocketChannel;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/**
 * A guest's channel to its broker. It blocks, and an interrupt closes it, as with any blocking channel; but who waits in
 * it does not hold up the end of the JVM, which waits 300 ms for every thread in a native method (HotSpot's
 * {@code VM_Exit::wait_for_threads_in_native_to_block}). From the moment when the JVM leaves, its waiters park in Java
 * and look again and again, so that a shutdown hook can still be a guest. For one thread.
 */
final class GuestChannel implements ByteChannel {

    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);
    private static final Set<Selector> WAITERS = ConcurrentHashMap.newKeySet();
    private static volatile boolean leaving;

    static {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(new Leaving(), "guests leave"));
        } catch (IllegalStateException e) {
            leaving = true;
        }
    }

    private final SocketChannel channel;
    private final Selector selector;
    private final SelectionKey key;

    private GuestChannel(SocketChannel channel, Selector selector) throws IOException {
        this.channel = channel;
        this.selector = selector;
        channel.configureBlocking(false);
        this.key = channel.register(selector, 0);
        WAITERS.add(selector);
    }

    /** Connects with whoever listens at {@code address}. */
    static GuestChannel open(SocketAddress address) throws IOException {
        SocketChannel channel = SocketChannel.open(address);
        try {
            return new GuestChannel(channel, Selector.open());
        } catch (IOException e) {
            channel.close();
            throw e;
        }
    }

    @Override
    public int read(ByteBuffer bytes) throws IOException {
        refuseTheInterrupted();
        int count = channel.read(bytes);
        while (count == 0) {
            await(SelectionKey.OP_READ);
            count = channel.read(bytes);
        }
        return count;
    }

    @Override
    public int write(ByteBuffer bytes) throws IOException {
        refuseTheInterrupted();
        int count = channel.write(bytes);
        while (count == 0) {
            await(SelectionKey.OP_WRITE);
            count = channel.write(bytes);
        }
        return count;
    }

    private void await(int operation) throws IOException {
        if (leaving) {
            LockSupport.parkNanos(A_MOMENT);
        } else {
            key.interestOps(operation);
            selector.select();
            selector.selectedKeys().clear();
        }
        refuseTheInterrupted();
    }

    private void refuseTheInterrupted() throws IOException {
        if (Thread.currentThread().isInterrupted()) {
            close();
            throw new ClosedByInterruptException();
        }
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        WAITERS.remove(selector);
        try (channel) {
            selector.close();
        }
    }

    /** A class where a lambda would do: linking a lambda costs every child more than loading a class. */
    private static final class Leaving implements Runnable {

        @Override
        public void run() {
            leaving = true;
            for (Selector waiter : WAITERS) {
                Selector unused = waiter.wakeup();
            }
        }
    }
}
