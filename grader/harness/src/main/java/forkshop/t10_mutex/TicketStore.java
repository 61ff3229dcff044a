package forkshop.t10_mutex;

import static java.nio.file.StandardCopyOption.ATOMIC_MOVE;
import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.TRUNCATE_EXISTING;
import static java.nio.file.StandardOpenOption.WRITE;

import forkshop.harness.Link;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

/**
 * The tutorial's file of tickets behind the tutorial's slow network. Every call takes its time: by hand a moment, under
 * the grader as long as the grader wants.
 */
public final class TicketStore {

    /** What the network says when it fails. */
    public static final String FAILURE = "the network is down";

    private final Path file;
    private final SlowNetwork network;

    /** The store whose stock is in {@code file}. */
    public TicketStore(Path file) {
        this(file, SlowNetwork.MOMENT);
    }

    /** The same, with a network that takes {@code moment} for each way when no judge is there. */
    TicketStore(Path file, Duration moment) {
        this.file = file;
        this.network = new SlowNetwork(Link.current(), moment);
    }

    /** Where the stock is. Locks may lie beside it; the file itself is read and written through this store only. */
    public Path file() {
        return file;
    }

    /**
     * Reads the whole text, then takes its time to bring it here: what it returns may be old by then.
     *
     * @throws IOException when the file cannot be read or the network fails
     */
    public String read() throws IOException {
        String text = Files.readString(file);
        network.pass("read", text);
        return text;
    }

    /**
     * Empties the file, takes its time to bring the text there, and writes it: as Python's {@code open(path, 'w')} and
     * {@code json.dump} do.
     *
     * @throws IOException when the file cannot be written or the network fails; the file may be empty then
     */
    public void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, WRITE, CREATE, TRUNCATE_EXISTING)) {
            network.pass("write", text);
            channel.write(StandardCharsets.UTF_8.encode(text));
        }
        network.done("wrote", text);
    }

    /**
     * Takes its time to bring the text there, then puts it in the file's place in one step: a reader sees the old text
     * or the new one. Does not lock anything.
     *
     * @throws IOException when the file cannot be replaced or the network fails; the old text stays then
     */
    public void replace(String text) throws IOException {
        network.pass("replace", text);
        Path fresh = Files.createTempFile(file.getParent(), "stock", ".new");
        Files.writeString(fresh, text);
        Files.move(fresh, file, ATOMIC_MOVE);
        network.done("replaced", text);
    }
}
