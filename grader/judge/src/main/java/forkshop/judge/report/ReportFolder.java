package forkshop.judge.report;

import forkshop.judge.score.Score;
import java.io.IOException;
import java.nio.file.AtomicMoveNotSupportedException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/**
 * The folder of a run's reports, {@code target/report}. Each file is complete at any time: it is written beside its
 * place and moved there in one step. Written before anything runs, with an unfinished score, whenever a topic has been
 * judged, and at the end; so a run that is killed shows neither half a report nor an older one.
 */
public final class ReportFolder {

    private final Path folder;

    /** The reports in {@code folder}, which need not exist yet. */
    public ReportFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * Replaces both reports by those of {@code score}. Blocks for the time of two small files.
     *
     * @throws IOException when the folder cannot be made or a file cannot be written or replaced; what was there before
     *     is then still whole
     */
    public void write(Score score) throws IOException {
        Files.createDirectories(folder);
        replace(scoreJson(), ScoreJson.write(score), score.run());
        replace(summary(), Summary.of(score), score.run());
    }

    /** The neutral report. */
    public Path scoreJson() {
        return folder.resolve("score.json");
    }

    /** The same for a person on GitHub. */
    public Path summary() {
        return folder.resolve("summary.md");
    }

    /** Replaces the report {@code name}, in {@link #write}'s way. */
    void write(String name, String content, String run) throws IOException {
        Files.createDirectories(folder);
        replace(folder.resolve(name), content, run);
    }

    /** Not a temporary file of the JDK's: those can be read by their owner only, and a move keeps that. */
    static void replace(Path report, String content, String run) throws IOException {
        Path beside = report.resolveSibling(report.getFileName() + "." + run + ".part");
        try {
            Files.writeString(beside, content, StandardOpenOption.CREATE_NEW, StandardOpenOption.WRITE);
            move(beside, report);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void move(Path from, Path to) throws IOException {
        try {
            Files.move(from, to, StandardCopyOption.ATOMIC_MOVE);
        } catch (AtomicMoveNotSupportedException plainFileSystem) {
            Files.move(from, to, StandardCopyOption.REPLACE_EXISTING);
        }
    }
}
