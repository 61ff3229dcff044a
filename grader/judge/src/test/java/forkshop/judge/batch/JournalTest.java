package forkshop.judge.batch;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.BadCall;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JournalTest {

    private static final JournalLine OPENED =
            new JournalLine.Opened("1 abc", "17", Map.of("lang", "en"), "1/2", List.of("李雷", "new\nline"));
    private static final JournalLine STARTED = new JournalLine.Started("李雷", "k", 1, "/tmp/fsb1");
    private static final JournalLine FINISHED =
            new JournalLine.Finished("李雷", "k", 1, Standing.GRADED, "", "hash", 1.25);

    @TempDir
    private Path folder;

    private Path file() {
        return folder.resolve("journal.jsonl");
    }

    private void write(JournalLine... lines) throws Exception {
        try (Journal journal = Journal.open(file())) {
            for (JournalLine line : lines) {
                journal.write(line);
            }
        }
    }

    private List<JournalLine> read() throws Exception {
        try (Journal journal = Journal.open(file())) {
            return journal.past();
        }
    }

    @Test
    void what_was_written_comes_back_a_line_each() throws Exception {
        write(OPENED, STARTED);
        write(FINISHED);

        assertThat(read()).containsExactly(OPENED, STARTED, FINISHED);
        assertThat(Files.readAllLines(file())).hasSize(3);
    }

    @Test
    void it_is_on_the_disk_before_the_next_step() throws Exception {
        try (Journal journal = Journal.open(file())) {
            journal.write(STARTED);
            assertThat(Files.readString(file()))
                    .startsWith("{\"event\":\"started\"")
                    .endsWith("}\n");
        }
    }

    @Test
    void half_a_line_at_the_end_counts_for_nothing() throws Exception {
        write(OPENED, STARTED, FINISHED);
        byte[] whole = Files.readAllBytes(file());
        int last = new String(whole, ISO_8859_1).lastIndexOf("{");
        for (int length = last; length < whole.length; length++) {
            Files.write(file(), Arrays.copyOf(whole, length));
            assertThat(read()).containsExactly(OPENED, STARTED);
            write(FINISHED);
            assertThat(read()).containsExactly(OPENED, STARTED, FINISHED);
        }
    }

    @Test
    void a_line_that_is_none_is_named() throws Exception {
        write(OPENED);
        Files.writeString(file(), "nonsense\n", StandardOpenOption.APPEND);

        assertThatThrownBy(this::read).isInstanceOf(BadCall.class).hasMessageStartingWith("line 2 of ");
    }

    @Test
    void one_batch_at_a_time() throws Exception {
        try (Journal first = Journal.open(file())) {
            first.write(OPENED);
            assertThatThrownBy(this::read)
                    .isInstanceOf(BadCall.class)
                    .hasMessageStartingWith("another batch is at work on ");
        }
        assertThat(read()).containsExactly(OPENED);
    }

    @Test
    void a_start_without_end_is_remembered_until_the_end() {
        Past begun = new Past(List.of(OPENED, STARTED, STARTED));
        Past ended = new Past(List.of(OPENED, STARTED, STARTED, FINISHED, STARTED));

        assertThat(begun.startsWithoutEnd("李雷", "k")).isEqualTo(2);
        assertThat(begun.finished("李雷", "k")).isEmpty();
        assertThat(begun.startsWithoutEnd("李雷", "other sources")).isZero();
        assertThat(begun.rooms()).containsExactly(Path.of("/tmp/fsb1"), Path.of("/tmp/fsb1"));
        assertThat(ended.startsWithoutEnd("李雷", "k")).isEqualTo(1);
        assertThat(ended.finished("李雷", "k")).contains((JournalLine.Finished) FINISHED);
    }
}
