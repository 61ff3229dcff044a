package forkshop.judge.stage;

import forkshop.harness.Line;
import forkshop.harness.LineSplitter;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/** The judge's end of one link. Its thread reads; whoever has something to say writes. */
final class Connection {

    /** A line that is longer than this is no message of the harness. */
    private static final int LONGEST_LINE = 4 << 20;

    /** What all connections of a stage together may have begun to say, in bytes. */
    private static final long MOST_PENDING = 3L * LONGEST_LINE;

    private final SocketChannel channel;
    private final AtomicLong pending;
    private final AtomicInteger asked = new AtomicInteger();
    private final Map<String, CompletableFuture<Optional<List<String>>>> questions = new ConcurrentHashMap<>();
    private volatile long pid;
    private volatile long outsidePid;

    /** One of a stage, all of which count in {@code pending} what they have begun to say. */
    Connection(SocketChannel channel, AtomicLong pending) {
        this.channel = channel;
        this.pending = pending;
    }

    /** Receives what an actor says, in order, on the connection's own thread. */
    interface Listener {
        void said(Connection from, List<String> line);

        void hungUp(Connection from);
    }

    void introduce(long itsPid, long itsPidOutside) {
        pid = itsPid;
        outsidePid = itsPidOutside;
    }

    SocketChannel channel() {
        return channel;
    }

    long pid() {
        return pid;
    }

    long outsidePid() {
        return outsidePid;
    }

    /** Reads until the other side is gone. */
    void listen(Listener listener) {
        long counted = 0;
        ByteBuffer bytes = ByteBuffer.allocate(16384);
        LineSplitter lines = new LineSplitter(line -> receive(Line.fields(line), listener));
        try {
            while (channel.read(bytes.clear()) >= 0 && lines.pending() < LONGEST_LINE) {
                int before = lines.pending();
                lines.accept(bytes.flip());
                counted += lines.pending() - before;
                if (pending.addAndGet(lines.pending() - before) > MOST_PENDING) {
                    break;
                }
            }
        } catch (IOException | RuntimeException e) {
            // A reset, or words that the harness does not speak: both are the end of this link.
        } finally {
            pending.addAndGet(-counted);
            close();
            questions.values().forEach(question -> question.complete(Optional.empty()));
            listener.hungUp(this);
        }
    }

    private void receive(List<String> line, Listener listener) {
        CompletableFuture<Optional<List<String>>> question = questions.remove(line.get(0) + line.get(1));
        if (question == null) {
            listener.said(this, line);
        } else {
            question.complete(Optional.of(List.copyOf(line.subList(2, line.size()))));
        }
    }

    /** Asks the harness, not the submission; empty when it does not answer within {@code limit}. */
    Optional<List<String>> ask(String question, Duration limit) {
        String number = Integer.toString(asked.incrementAndGet());
        CompletableFuture<Optional<List<String>>> answer = new CompletableFuture<>();
        questions.put(question + number, answer);
        try {
            say(question, number);
            return answer.get(limit.toMillis(), TimeUnit.MILLISECONDS);
        } catch (TimeoutException | ExecutionException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        } finally {
            questions.remove(question + number);
        }
    }

    /** Writes one line. A dead receiver is no error here: its death is told by {@link Listener#hungUp}. */
    synchronized void say(String... fields) {
        say(Arrays.asList(fields));
    }

    synchronized void say(String type, String number, List<String> rest) {
        List<String> fields = new ArrayList<>(List.of(type, number));
        fields.addAll(rest);
        say(fields);
    }

    private void say(List<String> fields) {
        ByteBuffer bytes = StandardCharsets.UTF_8.encode(Line.of(fields));
        try {
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        } catch (IOException e) {
            close();
        }
    }

    void close() {
        try {
            channel.close();
        } catch (IOException e) {
            // Nothing is left to lose.
        }
    }
}
