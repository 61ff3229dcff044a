package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The folder of a batch that has been at work, as a merge reads it.
 *
 * @param place the folder
 * @param opened how it was called the last time
 * @param finished the last end of each student whose report is still the one that the journal saw
 */
record GradedShard(Path place, JournalLine.Opened opened, Map<String, JournalLine.Finished> finished) {

    /** @throws BadCall when {@code place} holds no batch, or one that is still at work */
    static GradedShard read(Path place) throws BadCall, IOException {
        BatchFolder folder = new BatchFolder(place);
        if (!Files.isRegularFile(folder.journal())) {
            throw new BadCall(Text.of("%s is not the folder of a batch", "%s 不是批量评分的文件夹", place));
        }
        try (Journal journal = Journal.open(folder.journal())) {
            return new GradedShard(place, opened(journal.past(), place), finished(journal.past(), folder));
        }
    }

    private static JournalLine.Opened opened(List<JournalLine> lines, Path place) throws BadCall {
        return lines.stream()
                .filter(JournalLine.Opened.class::isInstance)
                .map(JournalLine.Opened.class::cast)
                .reduce((earlier, later) -> later)
                .orElseThrow(() ->
                        new BadCall(Text.of("%s is the folder of a batch that never began", "%s 中的批量评分从未开始", place)));
    }

    private static Map<String, JournalLine.Finished> finished(List<JournalLine> lines, BatchFolder folder)
            throws IOException {
        Map<String, JournalLine.Finished> finished = new TreeMap<>();
        for (JournalLine line : lines) {
            if (line instanceof JournalLine.Finished end) {
                finished.put(end.student(), end);
            }
        }
        for (JournalLine.Finished end : List.copyOf(finished.values())) {
            if (!end.report().isEmpty() && !folder.hash(end.student()).equals(end.report())) {
                finished.remove(end.student());
            }
        }
        return finished;
    }

    boolean has(String student) {
        return finished.containsKey(student);
    }

    /** The end of a student that it {@link #has}. */
    JournalLine.Finished end(String student) {
        return Objects.requireNonNull(finished.get(student));
    }

    Optional<Score> score(String student) throws IOException {
        return new BatchFolder(place).score(student);
    }
}
