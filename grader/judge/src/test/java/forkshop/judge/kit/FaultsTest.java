package forkshop.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.report.ScoreJson;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** What the machine does not give is our fault: it has an outcome and an exit code of its own, and is no zero. */
@EnabledOnOs(OS.LINUX)
class FaultsTest {

    private static final int OUR_FAULT = 3;

    @TempDir
    Path folder;

    private List<String> grading(String... options) {
        return OwnJudge.command(
                List.of(options),
                "grade",
                "solutions",
                "--topic",
                "t06",
                "--report",
                folder.toString(),
                "--lang",
                "en");
    }

    private void assertOurFault(List<String> command, String reason) throws IOException, InterruptedException {
        OwnJudge judge = OwnJudge.run(folder, command);
        Score score = ScoreJson.read(Files.readString(folder.resolve("score.json")));

        assertThat(judge.code()).as(judge.said()).isEqualTo(OUR_FAULT);
        assertThat(judge.said())
                .contains("the grader cannot work here, which is not the submission's fault")
                .contains(reason)
                .doesNotContain("\tat ");
        assertThat(score.outcome()).isEqualTo(Outcome.GRADER_ERROR);
        assertThat(score.maxPoints()).isEqualTo(6);
        assertThat(score.topics())
                .flatMap(topic -> topic.criteria())
                .isNotEmpty()
                .extracting(CriterionScore::verdict)
                .containsOnly(Verdict.GRADER_ERROR);
    }

    @Test
    @TakesLong
    void a_folder_for_temporary_files_that_nobody_can_write() throws Exception {
        assertOurFault(grading("-Djava.io.tmpdir=/proc/self"), "/proc/self");
    }

    // A limit on the length of files, since a full disk would need the right to mount one: either fails in
    // write(2). What the compiler needs is longer than any report.
    @Test
    void no_space_for_what_a_grading_needs() throws Exception {
        assertOurFault(limited("ulimit -f 8", grading()), "File too large");
    }

    @Test
    @TakesLong
    void no_further_process() throws Exception {
        assertOurFault(grading("-Djdk.lang.Process.launchMechanism=NONE"), "launch mechanism");
    }

    @Test
    void a_folder_for_the_report_that_nobody_can_write() throws Exception {
        OwnJudge judge = OwnJudge.run(
                folder,
                OwnJudge.command(List.of(), "grade", "solutions", "--topic", "t06", "--report", "/proc/self/x"));

        assertThat(judge.code()).isEqualTo(OUR_FAULT);
        assertThat(judge.said().lines())
                .containsExactly(
                        "grade failed, which is not the submission's fault: java.nio.file.NoSuchFileException: /proc/self/x");
    }

    private static List<String> limited(String limit, List<String> command) {
        List<String> limited = new ArrayList<>(List.of("bash", "-c", limit + " && exec \"$@\"", "bash"));
        limited.addAll(command);
        return limited;
    }
}
