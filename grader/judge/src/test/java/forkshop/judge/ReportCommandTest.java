package forkshop.judge;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

final class ReportCommandTest {

    private static final String RESOURCE = "report/ours.json";

    @TempDir
    private Path home;

    private final StringWriter complaints = new StringWriter();

    @Test
    void a_score_that_stands_becomes_what_a_platform_reads() throws IOException {
        Path score = score();

        assertThat(execute("report", "--format", "classroom,gradescope,csv", score.toString()))
                .isZero();
        assertThat(home.resolve("classroom.output")).content().contains("complete=false\n");
        assertThat(home.resolve("gradescope.json")).content().contains("at least 2 of 8 points");
        assertThat(home.resolve("grades.csv")).exists();
        assertThat(home.resolve("summary.md")).doesNotExist();
    }

    @Test
    void into_another_folder() throws IOException {
        assertThat(execute(
                        "report",
                        "--format",
                        "csv",
                        "--out",
                        home.resolve("x/y").toString(),
                        score().toString()))
                .isZero();
        assertThat(home.resolve("x/y/grades.csv")).exists();
    }

    @Test
    void a_bad_call_is_one_sentence() throws IOException {
        assertThat(execute("report", "--format", "xml", score().toString())).isEqualTo(2);
        assertThat(complaints.toString())
                .startsWith("there is no report \"xml\"; the reports are")
                .hasLineCount(1);
    }

    @Test
    void what_is_no_score_is_told() throws IOException {
        Path broken = Files.writeString(home.resolve("broken.json"), "{}");

        assertThat(execute("report", "--format", "csv", broken.toString())).isEqualTo(2);
        assertThat(execute(
                        "report", "--format", "csv", home.resolve("none.json").toString()))
                .isEqualTo(2);
        assertThat(complaints.toString().lines())
                .hasSize(2)
                .anyMatch(line -> line.contains("broken.json is not a score.json"))
                .anyMatch(line -> line.contains("there is no score to read in"));
        assertThat(home.resolve("grades.csv")).doesNotExist();
    }

    @Test
    void only_the_jar_packs_itself_and_only_topics_that_exist() {
        assertThat(execute("gradescope", "--topic", "t99")).isEqualTo(2);
        assertThat(execute("gradescope", "--level", "deep")).isEqualTo(2);
        assertThat(execute("gradescope", "--out", home.resolve("a.zip").toString()))
                .isEqualTo(2);
        assertThat(complaints.toString().lines())
                .hasSize(3)
                .anyMatch(line -> line.startsWith("there is no topic \"t99\""))
                .anyMatch(line -> line.contains("either full or core"))
                .anyMatch(line -> line.contains("only forkshop.jar can pack itself"));
    }

    private Path score() throws IOException {
        try (InputStream ours = ReportCommandTest.class.getResourceAsStream(RESOURCE)) {
            return Files.write(home.resolve("score.json"), ours.readAllBytes());
        }
    }

    private int execute(String... arguments) {
        return new CommandLine(new Main())
                .setErr(new PrintWriter(complaints, true))
                .setOut(new PrintWriter(new StringWriter(), true))
                .execute(arguments);
    }
}
