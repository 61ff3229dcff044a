package forkshop.judge.report;

import forkshop.judge.score.Score;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All reports of one run: those that every run has, and those that a platform reads, in the folder and where the platform
 * looks for them. Written from the start on, so that a platform finds a full report of a run that was killed, too; each
 * time in place of what this run has written before.
 */
public final class Publication {

    private final ReportFolder folder;
    private final Set<Format> formats;
    private final Surroundings surroundings;
    private final Optional<OwnPart> stepOutput;
    private final Optional<OwnPart> stepSummary;

    /** Nothing is written yet. */
    public Publication(Path folder, Set<Format> formats, Surroundings surroundings) {
        this.folder = new ReportFolder(folder);
        this.formats = Set.copyOf(formats);
        this.surroundings = surroundings;
        this.stepOutput = surroundings.stepOutput().map(OwnPart::of);
        this.stepSummary = surroundings.stepSummary().map(OwnPart::of);
    }

    /**
     * Replaces all reports by those of {@code score}. Blocks for the time of some small files.
     *
     * @throws IOException when one cannot be written; {@code score.json} is then there if anything is
     */
    public void write(Score score) throws IOException {
        folder.write(score);
        writeFormats(score);
    }

    /**
     * Replaces only what the platforms read, for a score that stands already.
     *
     * @throws IOException when one cannot be written
     */
    public void writeFormats(Score score) throws IOException {
        for (Format format : Format.values()) {
            if (formats.contains(format)) {
                String report = format.of(score, surroundings);
                folder.write(format.file(), report, score.run());
                deliver(format, report, score.run());
            }
        }
    }

    private void deliver(Format format, String report, String run) throws IOException {
        if (format == Format.CLASSROOM && stepOutput.isPresent()) {
            stepOutput.get().write(report);
        }
        if (format == Format.SUMMARY && stepSummary.isPresent()) {
            stepSummary.get().write(report);
        }
        Optional<Path> results = surroundings.gradescopeResults();
        if (format == Format.GRADESCOPE && results.isPresent()) {
            ReportFolder.replace(results.get(), report, run);
        }
    }

    /** What must be printed, once and at the end, because the platform reads it in the log; empty for most. */
    public String log(Score score) {
        return Stream.of(Format.ANNOTATIONS, Format.NOTICES)
                .filter(format -> formats.contains(format) && surroundings.isGithub())
                .map(format -> format.of(score, surroundings))
                .collect(Collectors.joining());
    }
}
