package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import forkshop.judge.Language;
import forkshop.judge.run.Unjudged;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ClassroomResultsTest {

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void every_result_keeps_the_rules(Score score) {
        for (TopicScore topic : score.topics()) {
            Schemas.assertValid(ClassroomResults.result(topic, score), "classroom-runner.schema.json");
        }
    }

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void both_totals_of_the_reporter_are_ours_or_there_is_none(Score score) throws Exception {
        if (score.topics().isEmpty()) {
            return;
        }
        Runners runners = Runners.of(ClassroomResults.outputs(score));
        boolean complete = score.complete();

        assertThat(runners.reportedMaximum()).isEqualTo(complete ? score.maxPoints() : 0);
        assertThat(runners.reportedPoints()).isEqualTo(complete ? score.points() : 0);
        assertThat(runners.tablePoints()).isEqualTo(complete ? score.points() : 0.0);
        assertThat(runners.green()).isEqualTo(complete && score.points() == score.maxPoints());
    }

    @Test
    void the_table_is_exact_for_every_topic_of_the_kit_and_every_number_of_points() throws Exception {
        for (TopicScore topic : Unjudged.ofKit(null, false, Language.EN).topics()) {
            for (int earned = 0; earned <= topic.maxPoints(); earned++) {
                Score score = Scores.whole(Scores.topic(
                        topic.id(),
                        "some points",
                        1,
                        Scores.criterion("t10.1a", "t", Verdict.FAILED, earned, topic.maxPoints(), "m", null)));
                assertThat(Runners.of(ClassroomResults.outputs(score)).tablePoints())
                        .isEqualTo(earned);
            }
        }
    }

    @Test
    void the_shape() {
        Score score = Scores.halfSolved();
        String results = score.topics().stream()
                .map(topic -> ClassroomResults.result(topic, score).replace("},{", "},\n {") + "\n")
                .reduce("", String::concat);
        Golden.assertReads(results, "half-solved.classroom.json");
    }

    @Test
    void the_outputs_of_the_step() {
        Golden.assertReads(ClassroomResults.outputs(Scores.full()), "full.output");
        Golden.assertReads(ClassroomResults.outputs(Scores.ours()), "ours.output");
    }

    @Test
    void a_run_that_was_killed_has_every_criterion_and_no_number() throws Exception {
        String outputs = ClassroomResults.outputs(Scores.notFinished());

        assertThat(Runners.values(outputs)).containsEntry("complete", "false").containsEntry("points", "");
        JsonNode result = Runners.of(outputs).results().get(0);
        assertThat(result.required("status").textValue()).isEqualTo("error");
        assertThat(result.required("tests")).hasSize(2).allSatisfy(test -> {
            assertThat(test.required("status").textValue()).isEqualTo("error");
            assertThat(test.required("message").textValue()).contains("of 2): did not finish");
        });
    }

    @Test
    void nothing_that_a_submission_wrote_is_obeyed() throws Exception {
        for (JsonNode result :
                Runners.of(ClassroomResults.outputs(Scores.hostile())).results()) {
            for (JsonNode test : result.required("tests")) {
                for (String printed : List.of("name", "message", "test_code")) {
                    assertThat(test.required(printed).asText().lines()).allSatisfy(Obeyed::assertIsText);
                }
            }
        }
    }

    @Test
    void a_result_fits_into_a_variable() throws Exception {
        String longest = "界".repeat(3_000);
        CriterionScore[] criteria = IntStream.range(0, 20)
                .mapToObj(
                        i -> Scores.criterion("t10.%da".formatted(i), longest, Verdict.STARVED, null, 5, longest, null))
                .toArray(CriterionScore[]::new);
        Score score = Scores.in(Language.ZH, Scores.whole(Scores.topic("t10_mutex", "x", 1, criteria)));
        String json = ClassroomResults.result(score.topics().get(0), score);

        assertThat(new JsonMapper().readTree(json).required("tests")).hasSize(100);
        assertThat(json.getBytes(StandardCharsets.UTF_8).length).isLessThan(98_000);
    }
}
