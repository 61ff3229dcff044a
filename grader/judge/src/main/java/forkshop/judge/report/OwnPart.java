package forkshop.judge.report;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The end of a file that the commands of a step fill one after the other: what stood there before us stays. */
final class OwnPart {

    private final Path file;
    private final long start;

    private OwnPart(Path file, long start) {
        this.file = file;
        this.start = start;
    }

    /** What will be written to {@code file}, which need not exist, behind what it holds now. */
    static OwnPart of(Path file) {
        try {
            return new OwnPart(file, Files.exists(file) ? Files.size(file) : 0);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    /** Replaces what this run has written before. */
    void write(String content) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE)) {
            channel.truncate(start).position(start);
            ByteBuffer bytes = ByteBuffer.wrap(content.getBytes(StandardCharsets.UTF_8));
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
        }
    }
}
