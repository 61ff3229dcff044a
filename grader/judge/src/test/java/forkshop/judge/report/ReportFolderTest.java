package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

final class ReportFolderTest {

    @Test
    void the_end_replaces_the_beginning_and_leaves_nothing_else(@TempDir Path temporary) throws IOException {
        ReportFolder reports = new ReportFolder(temporary.resolve("target/report"));

        reports.write(Scores.notFinished());
        assertThat(reports.summary()).content().startsWith("# Forkshop: did not finish: at least 0 of 2 points\n");
        assertThat(ScoreJson.read(Files.readString(reports.scoreJson()))).isEqualTo(Scores.notFinished());

        reports.write(Scores.full());
        assertThat(reports.summary()).content().startsWith("# Forkshop: 8 of 8 points: full score\n");
        assertThat(ScoreJson.read(Files.readString(reports.scoreJson()))).isEqualTo(Scores.full());
        try (Stream<Path> files = Files.list(temporary.resolve("target/report"))) {
            assertThat(files.map(file -> file.getFileName().toString()))
                    .containsExactlyInAnyOrder("score.json", "summary.md");
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "there a file that is being read cannot always be replaced")
    void a_reader_never_sees_half_a_report(@TempDir Path folder) throws IOException {
        ReportFolder reports = new ReportFolder(folder);
        reports.write(Scores.notFinished());

        CompletableFuture<Void> writer = CompletableFuture.runAsync(() -> {
            for (int i = 0; i < 100; i++) {
                write(reports, i % 2 == 0 ? Scores.halfSolved() : Scores.notFinished());
            }
        });
        int reads = 0;
        while (!writer.isDone() || reads == 0) {
            assertThat(ScoreJson.read(Files.readString(reports.scoreJson())))
                    .isIn(Scores.halfSolved(), Scores.notFinished());
            reads++;
        }
        writer.join();
    }

    private static void write(ReportFolder reports, Score score) {
        try {
            reports.write(score);
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }
}
