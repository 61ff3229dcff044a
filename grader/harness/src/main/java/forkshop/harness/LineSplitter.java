package forkshop.harness;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.function.Consumer;

/** Cuts a stream of bytes into UTF-8 lines, whatever pieces it arrives in. */
public final class LineSplitter {

    private final Consumer<String> lines;
    private final ByteArrayOutputStream begun = new ByteArrayOutputStream();

    /** Hands each complete line to {@code lines}, without its line feed. */
    public LineSplitter(Consumer<String> lines) {
        this.lines = lines;
    }

    /** The bytes begun but not ended by a line feed yet. */
    public int pending() {
        return begun.size();
    }

    /** Takes all that remains in {@code bytes}. */
    public void accept(ByteBuffer bytes) {
        while (bytes.hasRemaining()) {
            byte next = bytes.get();
            if (next == '\n') {
                String line = begun.toString(StandardCharsets.UTF_8);
                begun.reset();
                lines.accept(line);
            } else {
                begun.write(next);
            }
        }
    }
}
