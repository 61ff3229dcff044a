package forkshop.t12_pipeline;

import forkshop.harness.Line;
import forkshop.harness.LineSplitter;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.ByteChannel;
import java.nio.channels.ClosedByInterruptException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.List;

/** One side of a talk with a broker: messages of several fields, spoken in turn. For one thread. */
final class Conversation implements AutoCloseable {

    private final ByteChannel channel;
    private final ByteBuffer bytes = ByteBuffer.allocate(4096);
    private final ArrayDeque<String> heard = new ArrayDeque<>();
    private final LineSplitter lines = new LineSplitter(heard::add);

    Conversation(ByteChannel channel) {
        this.channel = channel;
    }

    boolean isOpen() {
        return channel.isOpen();
    }

    void say(List<String> fields) throws IOException, InterruptedException {
        ByteBuffer line = StandardCharsets.UTF_8.encode(Line.of(fields));
        try {
            while (line.hasRemaining()) {
                channel.write(line);
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        }
    }

    /** Waits for the next message of the other side. */
    List<String> hear() throws IOException, InterruptedException {
        try {
            while (heard.isEmpty()) {
                if (channel.read(bytes.clear()) < 0) {
                    throw new EOFException("the other side is gone");
                }
                lines.accept(bytes.flip());
            }
        } catch (ClosedByInterruptException e) {
            throw interrupted();
        }
        return Line.fields(heard.remove());
    }

    // A method that throws this exception clears the thread's flag, as those of the JDK do.
    private static InterruptedException interrupted() {
        boolean unused = Thread.interrupted();
        return new InterruptedException("interrupted while talking to the broker");
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
