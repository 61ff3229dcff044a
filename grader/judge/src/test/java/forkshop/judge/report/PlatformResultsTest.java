package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import forkshop.judge.BadCall;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Gradescope, Classroom 50, the notices of GitHub Classroom, and the gradebook. */
final class PlatformResultsTest {

    private static final Map<String, String> VARIABLES = Map.of(
            "CLASSROOM", "os",
            "ASSIGNMENT", "forkshop",
            "OWNER", "octocat",
            "SUBMISSION_TAG", "submit/2026-06-01T14-32-05Z-a1b2c3d",
            "COMMIT_URL", "https://github.example/commit/a1b2c3d",
            "RELEASE_URL", "https://github.example/releases/tag/x");
    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-07-08T09:10:11.5Z"), ZoneOffset.UTC);

    // --- score.json itself ---

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void the_neutral_score_keeps_its_own_schema(Score score) {
        Schemas.assertValid(ScoreJson.write(score), "score.schema.json");
    }

    // --- Gradescope ---

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void gradescope_takes_what_has_a_number_and_refuses_the_rest(Score score) throws IOException {
        String results = GradescopeResults.of(score);
        boolean known = score.criteria().anyMatch(criterion -> criterion.points() != null);

        assertThat(Schemas.complaints(results, "gradescope-results.schema.json").isEmpty())
                .isEqualTo(known);
        JsonNode json = new JsonMapper().readTree(results);
        assertThat(json.has("score")).isEqualTo(known);
        assertThat(json.required("tests")).hasSize((int) score.criteria().count());
        assertThat(sum(json, "max_score")).isEqualTo(score.maxPoints());
        assertThat(sum(json, "score")).isEqualTo(score.points());
    }

    @Test
    void gradescope_half_solved() {
        Golden.assertReads(GradescopeResults.of(Scores.halfSolved()), "half-solved.gradescope.json");
    }

    @Test
    void gradescope_reads_at_least_when_not_all_is_known() throws IOException {
        JsonNode json = new JsonMapper().readTree(GradescopeResults.of(Scores.ours()));

        assertThat(json.required("output").textValue()).startsWith("at least 2 of 8 points\n");
        assertThat(json.at("/tests/1/number").textValue()).isEqualTo("t10.2a");
        assertThat(json.at("/tests/1").has("score")).isFalse();
        assertThat(json.at("/tests/1/extra_data/verdict").textValue()).isEqualTo("GRADER_ERROR");
        assertThat(json.at("/extra_data/complete").booleanValue()).isFalse();
    }

    @Test
    void gradescope_shows_no_active_text() throws IOException {
        JsonNode json = new JsonMapper().readTree(GradescopeResults.of(Scores.hostile()));

        for (JsonNode test : json.required("tests")) {
            assertThat(test.required("output").textValue().lines()).allSatisfy(Obeyed::assertIsText);
        }
        assertThat(json.required("test_output_format").textValue()).isEqualTo("text");
    }

    // --- Classroom 50 ---

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void classroom50_takes_every_score(Score score) throws Exception {
        String result = Classroom50Result.of(score, identity(VARIABLES));

        Schemas.assertValid(result, "classroom50-result.schema.json");
        JsonNode json = new JsonMapper().readTree(result);
        assertThat(json.required("score").intValue()).isEqualTo(sum(json, "score"));
        assertThat(json.required("max-score").intValue()).isEqualTo(sum(json, "max-score"));
        for (JsonNode test : json.required("tests")) {
            assertThat(test.required("score").intValue())
                    .isLessThanOrEqualTo(test.required("max-score").intValue());
        }
    }

    @Test
    void classroom50_half_solved() throws BadCall {
        Golden.assertReads(
                Classroom50Result.of(Scores.halfSolved(), identity(VARIABLES)), "half-solved.classroom50.json");
    }

    @Test
    void a_submission_whose_tag_tells_no_time_is_as_old_as_the_run() throws BadCall {
        Map<String, String> handMade = new HashMap<>(VARIABLES);
        handMade.put("SUBMISSION_TAG", "submit/again");

        assertThat(identity(handMade).datetime()).isEqualTo("2026-07-08T09:10:11Z");
        assertThat(identity(VARIABLES).datetime()).isEqualTo("2026-06-01T14:32:05Z");
    }

    @Test
    void classroom50_says_what_it_misses() {
        assertThatThrownBy(() -> identity(Map.of("CLASSROOM", "os")))
                .isInstanceOf(BadCall.class)
                .hasMessageContaining("ASSIGNMENT, SUBMISSION_TAG, COMMIT_URL, RELEASE_URL, OWNER is not there");
    }

    private static Classroom50Result.Identity identity(Map<String, String> variables) throws BadCall {
        return Classroom50Result.Identity.of(name -> Optional.ofNullable(variables.get(name)), CLOCK);
    }

    private static int sum(JsonNode json, String key) {
        int sum = 0;
        for (JsonNode test : json.required("tests")) {
            sum += test.path(key).intValue();
        }
        return sum;
    }

    // --- The notices ---

    @Test
    void the_notices_are_those_of_the_reporter() {
        assertThat(ClassroomNotices.of(Scores.full())).isEqualTo("""
                        ::notice title=Autograding complete::Points 8/8
                        ::notice title=Autograding report::{"totalPoints":8,"maxPoints":8}
                        """);
    }

    @Test
    void without_all_points_there_is_no_notice() {
        assertThat(ClassroomNotices.of(Scores.ours()))
                .isEqualTo("::warning title=Autograding incomplete::at least 2 of 8 points\n");
        assertThat(ClassroomNotices.of(Scores.notFinished())).doesNotContain("::notice");
        assertThat(ClassroomNotices.of(Scores.badCall())).doesNotContain("::notice");
    }

    // --- The gradebook ---

    @Test
    void the_gradebook() {
        Golden.assertReads(Gradebook.of(List.of(Scores.halfSolved(), Scores.hostile())), "gradebook.csv");
    }

    @Test
    void points_that_nobody_knows_are_an_empty_cell() {
        assertThat(Gradebook.of(List.of(Scores.ours())).lines().skip(1))
                .containsExactly("exercises,,2,8,false,GRADER_ERROR,,5eed,1.0,f00d");
    }

    @Test
    void no_cell_is_a_formula() {
        for (String name : List.of("=1+1", "+1", "-1", "@x", "  =1", "\uff1d1", "\t=1", "\r=1", "\"=1")) {
            String row = Gradebook.of(List.of(named(name)))
                    .lines()
                    .skip(1)
                    .findFirst()
                    .orElseThrow();
            assertThat(row).as(name).doesNotMatch("\"?[\\s=+\\-@\\uff1d].*");
        }
    }

    private static Score named(String submission) {
        Score full = Scores.full();
        return new Score(
                full.kit(),
                full.run(),
                submission,
                full.language(),
                full.level(),
                full.layers(),
                full.finished(),
                full.selection(),
                full.problem(),
                full.topics());
    }
}
