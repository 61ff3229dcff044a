package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Language;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScoreboardTest {

    static Stream<Score> scores() {
        return Stream.of(
                        Scores.untouched(),
                        Scores.full(),
                        Scores.halfSolved(),
                        Scores.oneTopic(),
                        Scores.compileError(),
                        Scores.timeout(),
                        Scores.blocked(),
                        Scores.ours(),
                        Scores.notFinished(),
                        Scores.badCall(),
                        Scores.hostile(),
                        Scores.chinese())
                .flatMap(score -> Stream.of(Scores.in(Language.EN, score), Scores.in(Language.ZH, score)));
    }

    @Test
    void untouched() {
        Golden.assertReads(board(Scores.untouched(), false), "untouched.txt");
    }

    @Test
    void full() {
        Golden.assertReads(board(Scores.full(), false), "full.txt");
    }

    @Test
    void half_solved_with_a_failure_told() {
        Golden.assertReads(board(Scores.halfSolved(), true), "half-solved.txt");
    }

    @Test
    void one_topic_says_what_was_left_out() {
        Golden.assertReads(board(Scores.oneTopic(), true), "one-topic.txt");
    }

    @Test
    void compile_error() {
        Golden.assertReads(board(Scores.compileError(), true), "compile-error.txt");
    }

    @Test
    void timeout() {
        Golden.assertReads(board(Scores.timeout(), true), "timeout.txt");
    }

    @Test
    void a_solved_task_that_another_one_blocks() {
        Golden.assertReads(board(Scores.blocked(), true), "blocked.txt");
    }

    @Test
    void a_story_without_its_good_end() {
        assertThat(new Scoreboard(Language.EN).hindrance("the story ended with exit code 1"))
                .isEqualTo("""

                          the story ended with exit code 1

                          The [ERROR] lines below are Maven saying the same.
                        """);
    }

    @Test
    void our_own_fault() {
        Golden.assertReads(board(Scores.ours(), true), "ours.txt");
    }

    @Test
    void bad_call() {
        Golden.assertReads(board(Scores.badCall(), true), "bad-call.txt");
    }

    @Test
    void hostile_text() {
        Golden.assertReads(board(Scores.hostile(), true), "hostile.txt");
    }

    @Test
    void chinese() {
        Golden.assertReads(board(Scores.chinese(), true), "chinese.txt");
    }

    @Test
    void chinese_untouched_and_ours() {
        Score untouched = Scores.in(Language.ZH, Scores.untouched());
        Score ours = Scores.in(Language.ZH, Scores.ours());
        Golden.assertReads(board(untouched, false) + board(ours, true), "chinese-other.txt");
    }

    @Test
    void a_line_as_each_topic_ends() {
        Scoreboard board = new Scoreboard(Language.EN);
        List<TopicScore> topics = Scores.halfSolved().topics();
        assertThat(board.topicLine(topics.get(0), 1, 12))
                .isEqualTo("   1/12  t05_joining    PARTLY        3/5    1.2 s  Joining");
        assertThat(board.topicLine(topics.get(2), 12, 12))
                .isEqualTo("  12/12  t10_mutex      FAIL         5/14    5.1 s  Mutual exclusion");
        assertThat(board.topicLine(Scores.ours().topics().get(0), 1, 1))
                .isEqualTo("  1/1  t10_mutex      OUR ERROR    2+/8   31.0 s  Mutual exclusion");
    }

    @ParameterizedTest
    @MethodSource("scores")
    void lines_are_plain_and_fit_a_terminal(Score score) {
        String board = board(score, true);
        assertThat(board.lines()).allSatisfy(line -> {
            assertThat(line.codePoints().noneMatch(Characters::hides)).as(line).isTrue();
            assertThat(line).doesNotContain("##[").doesNotMatch("\\s*::.*");
            if (!line.matches("  (look at|hint|rerun|   +exercises/).*")) {
                assertThat(Columns.width(line)).as(line).isLessThanOrEqualTo(80);
            }
        });
    }

    @ParameterizedTest
    @MethodSource("scores")
    void nothing_is_padded_behind_chinese(Score score) {
        assertThat(board(score, true).lines())
                .allSatisfy(line -> assertThat(line).doesNotMatch(".*[\\u4e00-\\u9fff]\\S* {2,}[^< ].*"));
    }

    private static String board(Score score, boolean mavenComplains) {
        return new Scoreboard(score.language()).board(score, mavenComplains);
    }
}
