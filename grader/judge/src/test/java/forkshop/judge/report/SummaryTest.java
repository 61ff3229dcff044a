package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SummaryTest {

    @Test
    void half_solved() {
        Golden.assertReads(Summary.of(Scores.halfSolved()), "half-solved.md");
    }

    @Test
    void one_topic_says_what_was_left_out() {
        assertThat(Summary.of(Scores.oneTopic()))
                .contains("**Only t10&#95;mutex was graded (-Dtopic=t10).**")
                .contains("**Only the core criteria were graded (-Dlevel=core).**");
    }

    @Test
    void our_own_fault() {
        Golden.assertReads(Summary.of(Scores.ours()), "ours.md");
    }

    @Test
    void did_not_finish() {
        Golden.assertReads(Summary.of(Scores.notFinished()), "not-finished.md");
    }

    @Test
    void bad_call() {
        assertThat(Summary.of(Scores.badCall())).startsWith("# Forkshop: nothing was graded\n\nThere is no topic t99.");
    }

    @Test
    void hostile_text() {
        Golden.assertReads(Summary.of(Scores.hostile()), "hostile.md");
    }

    @Test
    void chinese() {
        Golden.assertReads(Summary.of(Scores.chinese()), "chinese.md");
    }

    @Test
    void the_page_stays_below_what_github_shows() {
        String page = Summary.of(huge());

        assertThat(page.getBytes(StandardCharsets.UTF_8).length).isBetween(400_000, 900_000);
        assertThat(page)
                .contains("sections are left out because the page is full")
                .endsWith("\n");
    }

    private static Score huge() {
        String long3000 = "`".repeat(3_000);
        Explanation explanation =
                new Explanation(long3000, long3000, Collections.nCopies(300, long3000), long3000, long3000, "mvn test");
        CriterionScore failed = Scores.criterion("t10.1a", "t", Verdict.FAILED, 0, 1, long3000, explanation);
        List<CriterionScore> criteria = Collections.nCopies(8, failed);
        return Scores.whole(IntStream.range(0, 60)
                .mapToObj(number -> new TopicScore("t" + number + "_x", "x", 1, criteria))
                .toArray(TopicScore[]::new));
    }
}
