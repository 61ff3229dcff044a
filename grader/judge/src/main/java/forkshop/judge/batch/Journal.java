package forkshop.judge.batch;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import forkshop.judge.BadCall;
import forkshop.judge.Text;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What has happened, one line for each event: appended, and on the disk before the method returns. Whoever is killed leaves
 * at most half a line at the end, which counts for nothing. It is locked while it is open: one batch at a time.
 */
final class Journal implements AutoCloseable {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final FileChannel file;
    private final List<JournalLine> past;

    private Journal(FileChannel file, List<JournalLine> past) {
        this.file = file;
        this.past = past;
    }

    /**
     * Opens the journal in {@code path}, which need not exist yet.
     *
     * @throws BadCall when another batch has it open, or when it is not a journal
     */
    static Journal open(Path path) throws IOException, BadCall {
        FileChannel file =
                FileChannel.open(path, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE);
        try {
            if (lock(file) == null) {
                throw new BadCall(Text.of("another batch is at work on %s", "另一个批量评分正在使用 %s", path));
            }
            return new Journal(file, read(file, path));
        } catch (BadCall | IOException e) {
            file.close();
            throw e;
        }
    }

    private static @Nullable FileLock lock(FileChannel file) throws IOException {
        try {
            return file.tryLock();
        } catch (OverlappingFileLockException e) {
            return null;
        }
    }

    private static List<JournalLine> read(FileChannel file, Path path) throws IOException, BadCall {
        ByteBuffer bytes = ByteBuffer.allocate(Math.toIntExact(file.size()));
        while (bytes.hasRemaining() && file.read(bytes) >= 0) {
            // One read need not bring all.
        }
        String text = new String(bytes.array(), UTF_8);
        String whole = text.substring(0, text.lastIndexOf('\n') + 1);
        file.truncate(whole.getBytes(UTF_8).length);
        file.position(file.size());
        return parse(whole, path);
    }

    private static List<JournalLine> parse(String text, Path path) throws BadCall {
        List<JournalLine> lines = new ArrayList<>();
        for (String line : text.lines().toList()) {
            try {
                lines.add(JSON.readValue(line, JournalLine.class));
            } catch (JsonProcessingException e) {
                throw new BadCall(Text.of(
                        "line %s of %s is not of a journal: move the folder away, or mend the line",
                        "%2$s 的第 %1$s 行不是日志内容：请移走该文件夹，或修好这一行", lines.size() + 1, path));
            }
        }
        return lines;
    }

    /** What it held when it was opened. */
    List<JournalLine> past() {
        return List.copyOf(past);
    }

    /** Appends {@code line}; blocks until it is on the disk. */
    synchronized void write(JournalLine line) throws IOException {
        ByteBuffer bytes = ByteBuffer.wrap((JSON.writeValueAsString(line) + "\n").getBytes(UTF_8));
        while (bytes.hasRemaining()) {
            file.write(bytes);
        }
        file.force(false);
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
