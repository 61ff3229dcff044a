package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ScoreJsonTest {

    @ParameterizedTest
    @MethodSource("forkshop.judge.report.ScoreboardTest#scores")
    void what_was_written_reads_back(Score score) {
        assertThat(ScoreJson.read(ScoreJson.write(score))).isEqualTo(score);
    }

    @Test
    void the_shape() {
        Golden.assertReads(ScoreJson.write(Scores.ours()), "ours.json");
    }

    @Test
    void points_that_nobody_knows_are_null_and_the_total_says_at_least() throws IOException {
        JsonNode json = new JsonMapper().readTree(ScoreJson.write(Scores.ours()));

        assertThat(json.at("/topics/0/criteria/1/points").isNull()).isTrue();
        assertThat(json.at("/points").intValue()).isEqualTo(2);
        assertThat(json.at("/complete").booleanValue()).isFalse();
        assertThat(json.at("/atLeast").booleanValue()).isTrue();
        assertThat(json.at("/topics/0/atLeast").booleanValue()).isTrue();
        assertThat(json.at("/outcome").textValue()).isEqualTo("GRADER_ERROR");
    }

    @Test
    void a_score_without_topics_is_never_full() {
        assertThat(Scores.whole().outcome()).isEqualTo(Outcome.GRADER_ERROR);
    }

    @Test
    void the_text_is_harmless_when_printed() {
        String json = ScoreJson.write(Scores.hostile());

        assertThat(json).doesNotContain("##[");
        assertThat(json.lines()).allSatisfy(line -> {
            assertThat(line.codePoints().noneMatch(Characters::hides)).as(line).isTrue();
            assertThat(line.strip()).doesNotStartWith("::");
        });
    }

    @Test
    void what_is_not_a_score_is_refused() {
        String good = ScoreJson.write(Scores.full());

        assertThatThrownBy(() -> ScoreJson.read("{")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreJson.read("{}")).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreJson.read(good.replace("PASSED", "GUESSED")))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> ScoreJson.read(good.replace("\"points\" : 2", "\"points\" : 2.5")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_schema_names_every_key() throws IOException {
        JsonNode schema = schema();
        JsonNode score = new JsonMapper().readTree(ScoreJson.write(Scores.ours()));
        JsonNode told = new JsonMapper().readTree(ScoreJson.write(Scores.timeout()));
        JsonNode topic = score.at("/topics/0");

        assertThat(keys(schema.at("/properties"))).containsExactlyElementsOf(keys(score));
        assertThat(keys(schema.at("/$defs/topic/properties"))).containsExactlyElementsOf(keys(topic));
        assertThat(keys(schema.at("/$defs/criterion/properties")))
                .containsExactlyElementsOf(keys(topic.at("/criteria/0")));
        assertThat(keys(schema.at("/$defs/explanation/properties")))
                .containsExactlyElementsOf(keys(told.at("/topics/0/criteria/0/explanation")));
    }

    private static JsonNode schema() throws IOException {
        try (InputStream schema = ScoreJson.class.getResourceAsStream("score.schema.json")) {
            return new JsonMapper().readTree(schema);
        }
    }

    private static List<String> keys(JsonNode object) {
        List<String> keys = new ArrayList<>();
        object.fieldNames().forEachRemaining(keys::add);
        keys.sort(null);
        return keys;
    }
}
