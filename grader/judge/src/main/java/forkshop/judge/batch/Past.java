package forkshop.judge.batch;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a journal remembers of each submission, by student and key: other sources are another submission. */
final class Past {

    private final Map<List<String>, Memory> memories = new HashMap<>();

    Past(List<JournalLine> lines) {
        lines.forEach(this::add);
    }

    private void add(JournalLine line) {
        if (line instanceof JournalLine.Started started) {
            memory(started.student(), started.key()).open.add(started);
        } else if (line instanceof JournalLine.Finished finished) {
            Memory memory = memory(finished.student(), finished.key());
            memory.finished = finished;
            memory.open.clear();
        }
    }

    private Memory memory(String student, String key) {
        return memories.computeIfAbsent(List.of(student, key), unused -> new Memory());
    }

    /** Its last end. */
    Optional<JournalLine.Finished> finished(String student, String key) {
        return Optional.ofNullable(memory(student, key).finished);
    }

    /** How often it was started since then, without an end. */
    int startsWithoutEnd(String student, String key) {
        return memory(student, key).open.size();
    }

    /** The folders that judges without an end have left behind. */
    List<Path> rooms() {
        return memories.values().stream()
                .flatMap(memory -> memory.open.stream())
                .map(started -> Path.of(started.room()))
                .toList();
    }

    private static final class Memory {
        private final List<JournalLine.Started> open = new ArrayList<>();
        private JournalLine.@Nullable Finished finished;
    }
}
