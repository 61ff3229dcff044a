package forkshop.judge.batch;

import forkshop.judge.report.ReportFolder;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import java.util.Set;

/** The folder of a batch: the journal, the tables, and a folder of reports for each student. */
final class BatchFolder {

    static final String GRADES = "grades.csv";
    static final String CRITERIA = "criteria.csv";
    private static final String JOURNAL = "journal.jsonl";
    private static final String PART = ".part";

    private final Path folder;

    BatchFolder(Path folder) {
        this.folder = folder;
    }

    /** Whether {@code name} is that of a file of the batch's own. */
    static boolean isOurs(String name) {
        return Set.of(GRADES, CRITERIA, JOURNAL, GRADES + PART, CRITERIA + PART).contains(name);
    }

    Path grades() {
        return folder.resolve(GRADES);
    }

    Path journal() {
        return folder.resolve(JOURNAL);
    }

    /** Replaces the reports of {@code student}. */
    void put(String student, Score score) throws IOException {
        reports(student).write(score);
    }

    /** The score of {@code student}; empty when there is none. */
    Optional<Score> score(String student) throws IOException {
        Path json = reports(student).scoreJson();
        return Files.exists(json) ? Optional.of(ScoreJson.read(Files.readString(json))) : Optional.empty();
    }

    /** The hash of {@code student}'s {@code score.json}; empty when there is none. */
    String hash(String student) throws IOException {
        Path json = reports(student).scoreJson();
        return Files.exists(json) ? Key.of(Files.readAllBytes(json)) : "";
    }

    /** Replaces the table {@code name} in one step. */
    void replace(String name, String content) throws IOException {
        Path part = folder.resolve(name + PART);
        Files.writeString(part, content);
        Files.move(part, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING, StandardCopyOption.ATOMIC_MOVE);
    }

    private ReportFolder reports(String student) {
        return new ReportFolder(folder.resolve(student));
    }
}
