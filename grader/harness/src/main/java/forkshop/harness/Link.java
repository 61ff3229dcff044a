package forkshop.harness;

import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The connection from a process to its judge: a Unix-domain socket whose address and token are in the environment, so
 * that grandchildren find it as well. Every message is acknowledged before the sender goes on, so the judge's order of
 * events is a true order. Where no judge is (a student runs the program by hand), nothing is sent and every gate is open.
 *
 * <p>Two daemon threads own the channel, one for each direction. A thread of the submission never touches it: a write on
 * an interrupted thread would close it (see {@link java.nio.channels.InterruptibleChannel}). The channel is read and
 * written directly, since streams made of both directions of one channel can deadlock on JDK 17.
 */
public final class Link {

    /** The environment variable with the socket's path. */
    public static final String ADDRESS = "FORKSHOP_LINK";

    /** The environment variable with the scenario's token. */
    public static final String TOKEN = "FORKSHOP_TOKEN";

    /** The exit code of a process whose judge is gone. */
    static final int NO_JUDGE = 70;

    private static final long A_MOMENT = TimeUnit.MILLISECONDS.toNanos(1);

    // Helper threads of a submission report for the command that made them, while it runs.
    private static final InheritableThreadLocal<String> COMMAND = new InheritableThreadLocal<>();

    private static @Nullable Link current;

    private final @Nullable SocketChannel channel;
    private final BlockingQueue<String> outgoing = new LinkedBlockingQueue<>();
    private final Map<String, Reply> replies = new ConcurrentHashMap<>();
    private final AtomicLong sent = new AtomicLong();
    private final Set<String> running = ConcurrentHashMap.newKeySet();
    private volatile @Nullable Part part;
    private volatile boolean leaving;

    private Link(@Nullable SocketChannel channel) {
        this.channel = channel;
    }

    /** The link of this process, opened on first use. The judge knows the process by its pid until it is introduced. */
    public static Link current() {
        return open("");
    }

    /**
     * The link of this process, opened on first use under the name {@code actor}; blocks until the judge has answered.
     *
     * @throws IllegalStateException when the judge named in the environment cannot be reached
     */
    public static synchronized Link open(String actor) {
        if (current == null) {
            String address = System.getenv(ADDRESS);
            current = address == null ? new Link(null) : connected(Path.of(address), actor);
        }
        return current;
    }

    private static Link connected(Path address, String actor) {
        try {
            SocketChannel channel = SocketChannel.open(StandardProtocolFamily.UNIX);
            channel.connect(UnixDomainSocketAddress.of(address));
            Link link = new Link(channel);
            start("forkshop link out", link.new Writer());
            start("forkshop link in", link.new Reader());
            link.send(
                    "hello",
                    System.getenv(TOKEN),
                    Long.toString(ProcessHandle.current().pid()),
                    actor);
            Runtime.getRuntime().addShutdownHook(new Thread(link.new Exit(), "forkshop link exit"));
            return link;
        } catch (IOException e) {
            throw new IllegalStateException("no judge at " + address, e);
        }
    }

    private static void start(String name, Runnable work) {
        Thread thread = new Thread(null, work, name, 0, false);
        thread.setDaemon(true);
        thread.start();
    }

    /** Whether a judge listens. */
    public boolean judged() {
        return channel != null;
    }

    /** Tells the judge that something happened; returns once it is on record. */
    public void tell(String kind, String... facts) {
        send("tell", message(kind, facts));
    }

    // Whoever calls System.exit stands in it until the hooks have run. Either message is acknowledged, so the reader
    // wakes.
    private void tellWhoExits() {
        leaving = true;
        List<String> frames = Threads.ofTheExit();
        if (frames.isEmpty()) {
            send("leaving");
        } else {
            tell("exits", frames.toArray(String[]::new));
        }
    }

    /** Waits at a gate until the judge lets this thread pass; returns the judge's word, empty for a plain "pass". */
    public String gate(String name, String... facts) {
        List<String> answer = send("gate", message(name, facts));
        return answer.isEmpty() ? "" : answer.get(0);
    }

    /** Asks the judge's broker and waits for its answer; empty where no judge is. */
    public List<String> ask(String question, String... facts) {
        return send("ask", message(question, facts));
    }

    private String[] message(String kind, String... facts) {
        List<String> message = new ArrayList<>(List.of(command(), kind));
        message.addAll(Arrays.asList(facts));
        return message.toArray(String[]::new);
    }

    // A pooled thread may have been made for a command that has ended: then it works for the only one that runs.
    private String command() {
        String own = COMMAND.get();
        if (own != null && running.contains(own)) {
            return own;
        }
        List<String> others = List.copyOf(running);
        return others.size() == 1 ? others.get(0) : "";
    }

    /**
     * Lets {@code part} carry out what the judge commands from now on.
     *
     * @throws IllegalStateException when this process has a part already
     */
    public void perform(Part part) {
        synchronized (this) {
            if (this.part != null) {
                throw new IllegalStateException("this process has a part already");
            }
            this.part = part;
        }
        send("ready");
    }

    private List<String> send(String type, String... fields) {
        if (channel == null) {
            return List.of();
        }
        String number = Long.toString(sent.incrementAndGet());
        Reply reply = new Reply();
        replies.put(number, reply);
        List<String> line = new ArrayList<>(List.of(type, number));
        line.addAll(Arrays.asList(fields));
        outgoing.add(Line.of(line));
        return reply.await();
    }

    private void write() {
        try {
            while (true) {
                ByteBuffer bytes = StandardCharsets.UTF_8.encode(outgoing.take());
                while (bytes.hasRemaining()) {
                    open(channel).write(bytes);
                }
            }
        } catch (IOException | InterruptedException e) {
            Runtime.getRuntime().halt(NO_JUDGE);
        }
    }

    private void read(Consumer<String> ear) {
        ByteBuffer bytes = ByteBuffer.allocate(8192);
        LineSplitter lines = new LineSplitter(ear);
        try {
            while (hear(open(channel), bytes)) {
                lines.accept(bytes.flip());
            }
        } catch (IOException e) {
            // The same as an end: the judge is gone.
        }
        Runtime.getRuntime().halt(NO_JUDGE);
    }

    /**
     * Reads what there is into {@code bytes}; false at the end. A JVM that exits waits 300 ms for every thread in a native
     * method (HotSpot's {@code VM_Exit::wait_for_threads_in_native_to_block}), so from then on nobody may read for long.
     */
    private boolean hear(SocketChannel from, ByteBuffer bytes) throws IOException {
        if (leaving) {
            from.configureBlocking(false);
        }
        int count = from.read(bytes.clear());
        while (count == 0) {
            LockSupport.parkNanos(A_MOMENT);
            count = from.read(bytes);
        }
        return count > 0;
    }

    private static SocketChannel open(@Nullable SocketChannel channel) throws IOException {
        if (channel == null) {
            throw new IOException("not connected");
        }
        return channel;
    }

    private void receive(String text) {
        List<String> line = Line.fields(text);
        String number = line.get(1);
        switch (line.get(0)) {
            case "ack" -> acknowledge(number, line.subList(2, line.size()));
            case "command" ->
                new Thread(new Performance(this, number, line.subList(2, line.size())), "command-" + number).start();
            case "threads" -> outgoing.add(Line.of(Threads.states("threads", number)));
            case "stack" -> outgoing.add(Line.of(Threads.stacks("stack", number)));
            case "bye" -> Runtime.getRuntime().halt(0);
            default -> throw new IllegalStateException("unknown word of the judge: " + text);
        }
    }

    private void acknowledge(String number, List<String> answer) {
        Reply reply = replies.remove(number);
        if (reply != null) {
            reply.arrive(answer);
        }
    }

    private void carryOut(String number, String command, List<String> arguments) {
        COMMAND.set(number);
        running.add(number);
        Part performer = part;
        if (performer == null) {
            throw new IllegalStateException("a command before a part: " + command);
        }
        List<String> end = new ArrayList<>();
        try {
            List<String> facts = performer.act(command, arguments);
            end.addAll(List.of("returned", number));
            end.addAll(facts);
        } catch (Todo todo) {
            end.addAll(List.of("todo", number, todo.task()));
        } catch (Throwable thrown) {
            end.addAll(Threads.thrown("threw", number, thrown));
        }
        running.remove(number);
        send("done", end.toArray(String[]::new));
    }

    // Classes where lambdas would do: linking a lambda costs every child more than loading a class.

    private final class Writer implements Runnable {

        @Override
        public void run() {
            write();
        }
    }

    private final class Reader implements Runnable, Consumer<String> {

        @Override
        public void run() {
            read(this);
        }

        @Override
        public void accept(String line) {
            receive(line);
        }
    }

    private final class Exit implements Runnable {

        @Override
        public void run() {
            tellWhoExits();
        }
    }

    private record Performance(Link link, String number, List<String> order) implements Runnable {

        @Override
        public void run() {
            link.carryOut(number, order.get(0), order.subList(1, order.size()));
        }
    }

    /** An answer that is still on its way. Waiting for it keeps the waiter's interrupt flag. */
    private static final class Reply {

        private final CountDownLatch arrived = new CountDownLatch(1);
        private volatile List<String> answer = List.of();

        void arrive(List<String> facts) {
            answer = List.copyOf(facts);
            arrived.countDown();
        }

        List<String> await() {
            boolean interrupted = false;
            try {
                while (true) {
                    try {
                        arrived.await();
                        return answer;
                    } catch (InterruptedException e) {
                        interrupted = true;
                    }
                }
            } finally {
                if (interrupted) {
                    Thread.currentThread().interrupt();
                }
            }
        }
    }
}
