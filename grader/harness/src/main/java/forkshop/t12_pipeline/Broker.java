package forkshop.t12_pipeline;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.channels.ServerSocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Keeps a {@link SharedState} and lets one guest in at a time, strictly in the order in which they came; one who waits
 * for a change comes again in the moment of the change. A guest's connection is its stay: whoever dies inside is
 * outside, and has changed nothing.
 */
public final class Broker implements AutoCloseable {

    /** What a guest says to leave. */
    static final String LEAVE = "leave";

    /** What a guest says to wait for a change: with the most milliseconds, negative for any number. */
    static final String AWAIT = "await";

    private final Path address;
    private final ServerSocketChannel door;
    private final Set<Conversation> guests = ConcurrentHashMap.newKeySet();

    // All below belongs to this object's monitor. The first in the line is inside.
    private final LinkedHashSet<Conversation> line = new LinkedHashSet<>();
    private final LinkedHashSet<Conversation> awaitingChange = new LinkedHashSet<>();
    private Contents contents;

    private Broker(Path address, int capacity, ServerSocketChannel door) {
        this.address = address;
        this.door = door;
        this.contents = Contents.empty(capacity);
    }

    /**
     * Opens a broker of an empty state at {@code address}, a path of at most about 100 characters where no file is yet.
     *
     * @param capacity what {@link Turn#capacity} will tell
     * @throws IOException when nobody can listen there
     */
    public static Broker open(Path address, int capacity) throws IOException {
        ServerSocketChannel door = ServerSocketChannel.open(StandardProtocolFamily.UNIX);
        door.bind(address(address), 64);
        Broker broker = new Broker(address, capacity, door);
        broker.start("broker", broker::receive);
        return broker;
    }

    static UnixDomainSocketAddress address(Path path) {
        return UnixDomainSocketAddress.of(path);
    }

    // Named after the folder as well: so the judge knows which of its threads serve which of its stages.
    private void start(String name, Runnable work) {
        Path folder = address.toAbsolutePath().resolveSibling("");
        Thread thread = new Thread(work, folder.getFileName() + " " + name);
        thread.setDaemon(true);
        thread.start();
    }

    /** The state that this broker keeps. */
    public SharedState state() {
        return new SharedState(address);
    }

    private void receive() {
        try {
            while (true) {
                Conversation guest = new Conversation(door.accept());
                guests.add(guest);
                standInLine(guest);
                start("guest", () -> serve(guest));
            }
        } catch (IOException e) {
            // Closed: nobody comes any more.
        }
    }

    private synchronized void standInLine(Conversation guest) {
        line.add(guest);
    }

    private void serve(Conversation guest) {
        try (guest) {
            boolean stays = true;
            while (stays) {
                awaitTurn(guest);
                stays = answer(guest, guest.hear());
            }
        } catch (IOException | InterruptedException e) {
            // It died inside, or this broker is closed: it has changed nothing.
        } finally {
            guests.remove(guest);
            leave(guest);
        }
    }

    private void awaitTurn(Conversation guest) throws IOException, InterruptedException {
        synchronized (this) {
            while (!isInside(guest)) {
                wait();
            }
        }
        guest.say(contents().fields("inside", ""));
    }

    private synchronized Contents contents() {
        return contents;
    }

    private synchronized boolean isInside(Conversation guest) {
        return !line.isEmpty() && line.iterator().next() == guest;
    }

    /** Returns whether the guest stays. */
    private boolean answer(Conversation guest, List<String> said) throws IOException, InterruptedException {
        change(Contents.of(said));
        if (said.get(0).equals(LEAVE)) {
            guest.say(List.of("bye"));
            return false;
        }
        awaitChange(guest, Long.parseLong(said.get(1)));
        return true;
    }

    /** Whoever awaits a change stands in line again, before anybody who comes later. */
    private synchronized void change(Contents changed) {
        if (!changed.equals(contents)) {
            contents = changed;
            line.addAll(awaitingChange);
            awaitingChange.clear();
        }
    }

    private synchronized void awaitChange(Conversation guest, long millis) throws InterruptedException {
        line.remove(guest);
        awaitingChange.add(guest);
        notifyAll();
        long end = System.nanoTime() + TimeUnit.MILLISECONDS.toNanos(millis);
        while (awaitingChange.contains(guest)) {
            long left = millis < 0 ? 0 : TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime()) + 1;
            if (millis >= 0 && end - System.nanoTime() <= 0) {
                awaitingChange.remove(guest);
                line.add(guest);
            } else {
                wait(left);
            }
        }
    }

    private synchronized void leave(Conversation guest) {
        line.remove(guest);
        awaitingChange.remove(guest);
        notifyAll();
    }

    /** Sends everybody away and forgets the state. */
    @Override
    public void close() throws IOException {
        door.close();
        for (Conversation guest : new ArrayList<>(guests)) {
            guest.close();
        }
        sendAway();
        Files.deleteIfExists(address);
    }

    // Their turn comes, and shows them the closed door.
    private synchronized void sendAway() {
        line.addAll(awaitingChange);
        awaitingChange.clear();
        notifyAll();
    }
}
