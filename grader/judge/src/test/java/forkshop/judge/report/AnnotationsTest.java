package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class AnnotationsTest {

    @Test
    void half_solved() {
        Golden.assertReads(Annotations.of(Scores.halfSolved()), "half-solved.annotations.txt");
    }

    @Test
    void hostile_text() {
        Golden.assertReads(Annotations.of(Scores.hostile()), "hostile.annotations.txt");
    }

    @Test
    void our_own_fault_is_a_warning_and_no_total() {
        assertThat(Annotations.of(Scores.ours()))
                .startsWith("::warning title=incomplete::at least 2 of 8 points%0A")
                .doesNotContain("::error")
                .doesNotContain("::notice");
    }

    @Test
    void a_bad_call_is_one_error() {
        assertThat(Annotations.of(Scores.badCall()))
                .isEqualTo("::error title=nothing was graded::There is no topic t99. The topics are: t05_joining,"
                        + " t10_mutex.\n");
    }

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void every_line_is_one_command_of_ours_with_a_text(Score score) {
        assertThat(Annotations.of(score).lines()).isNotEmpty().allSatisfy(line -> {
            assertThat(line).matches("::(error|warning|notice) (file=[^:,]+,line=[0-9]+,)?title=[^:,]+::[^\\r\\n]+");
            assertThat(line).doesNotContain("##[");
            assertThat(message(line).lines()).allSatisfy(Obeyed::assertIsText);
        });
    }

    @Test
    void no_more_than_a_runner_keeps() {
        String longest = "% x\n".repeat(2_000);
        Explanation explanation =
                new Explanation(longest, longest, Collections.nCopies(90, longest), longest, longest, longest);
        List<CriterionScore> criteria =
                Collections.nCopies(4, Scores.criterion("t10.1a", longest, Verdict.FAILED, 0, 1, longest, explanation));
        String annotations = Annotations.of(Scores.whole(IntStream.range(0, 12)
                .mapToObj(number -> new TopicScore("t" + number + "_x", "x", 1, criteria))
                .toArray(TopicScore[]::new)));

        assertThat(annotations.lines().filter(line -> line.startsWith("::error")))
                .hasSize(10);
        assertThat(annotations.lines().skip(9).findFirst().orElseThrow())
                .isEqualTo("::error title=and 3 more::Points are lost in t9_x, t10_x, t11_x, too: see the summary.");
        assertThat(annotations.lines()).allMatch(line -> message(line).length() <= 4_096);
    }

    private static String message(String line) {
        return line.replaceFirst("::.*?::", "")
                .replace("%0A", "\n")
                .replace("%0D", "\r")
                .replace("%25", "%");
    }
}
