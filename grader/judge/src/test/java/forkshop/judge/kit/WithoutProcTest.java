package forkshop.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.report.ScoreJson;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.nursery.ProcFs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What macOS and Windows see, on Linux: a judge that is told to do without {@code /proc}. */
@TakesLong
class WithoutProcTest {

    @TempDir
    Path folder;

    @Test
    void the_solutions_lose_nothing_and_what_needs_linux_is_not_gradable_here() throws Exception {
        Score score = graded("solutions");

        assertThat(verdicts(score)).containsOnly(Verdict.PASSED, Verdict.NOT_GRADABLE_HERE);
        assertThat(score.maxPoints()).isEqualTo(100);
    }

    private static List<Verdict> verdicts(Score score) {
        return score.topics().stream()
                .flatMap(topic -> topic.criteria().stream())
                .map(CriterionScore::verdict)
                .toList();
    }

    private Score graded(String submission) throws IOException, InterruptedException {
        List<String> noProc = List.of("-D" + ProcFs.PROPERTY + "=true");
        String report = folder.toString();
        OwnJudge.run(folder, OwnJudge.command(noProc, "grade", submission, "--report", report, "--lang", "en"));
        return ScoreJson.read(Files.readString(folder.resolve("score.json")));
    }
}
