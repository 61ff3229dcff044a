package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import forkshop.judge.Language;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * {@code score.json}: the score as other programs read it. Its schema is the resource {@code score.schema.json} beside
 * this class. Derived values (totals, {@code complete}, {@code outcome}) are written for readers and ignored when read.
 */
public final class ScoreJson {

    private ScoreJson() {}

    /** {@code score} as pretty JSON with keys in a fixed order; seconds are rounded to milliseconds. */
    public static String write(Score score) {
        return JsonText.pretty(json -> writeScore(score, json));
    }

    /**
     * The score that {@link #write} made {@code text} of. Unknown keys are ignored.
     *
     * @throws IllegalArgumentException when {@code text} is not such a report
     */
    public static Score read(String text) {
        try {
            return score(JsonMapper.builder().build().readTree(text));
        } catch (JsonProcessingException broken) {
            throw new IllegalArgumentException("not JSON: " + broken.getOriginalMessage(), broken);
        }
    }

    private static void writeScore(Score score, JsonGenerator json) throws IOException {
        json.writeStartObject();
        writeKit(score.kit(), json);
        json.writeStringField("run", score.run());
        json.writeStringField("submission", score.submission());
        json.writeStringField("language", lower(score.language()));
        json.writeStringField("level", score.level());
        writeStrings("layers", score.layers(), json);
        json.writeStringField("selection", score.selection());
        json.writeStringField("problem", score.problem());
        json.writeNumberField("points", score.points());
        json.writeNumberField("maxPoints", score.maxPoints());
        writeAtLeast(score.complete(), json);
        writeLevel("core", score.points(Level.CORE), score.maxPoints(Level.CORE), json);
        writeLevel("depth", score.points(Level.DEPTH), score.maxPoints(Level.DEPTH), json);
        json.writeBooleanField("finished", score.finished());
        json.writeBooleanField("complete", score.complete());
        json.writeStringField("outcome", score.outcome().name());
        json.writeArrayFieldStart("topics");
        for (TopicScore topic : score.topics()) {
            writeTopic(topic, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeKit(Score.Kit kit, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart("kit");
        json.writeStringField("version", kit.version());
        json.writeStringField("fingerprint", kit.fingerprint());
        json.writeStringField("jdk", kit.jdk());
        json.writeEndObject();
    }

    private static void writeLevel(String name, int points, int maxPoints, JsonGenerator json) throws IOException {
        json.writeObjectFieldStart(name);
        json.writeNumberField("points", points);
        json.writeNumberField("maxPoints", maxPoints);
        json.writeEndObject();
    }

    private static void writeTopic(TopicScore topic, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", topic.id());
        json.writeStringField("title", topic.title());
        json.writeNumberField("points", topic.points());
        json.writeNumberField("maxPoints", topic.maxPoints());
        writeAtLeast(topic.complete(), json);
        writeSeconds("seconds", topic.seconds(), json);
        json.writeArrayFieldStart("criteria");
        for (CriterionScore criterion : topic.criteria()) {
            writeCriterion(criterion, json);
        }
        json.writeEndArray();
        json.writeEndObject();
    }

    private static void writeCriterion(CriterionScore criterion, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("id", criterion.id());
        json.writeStringField("verdict", criterion.verdict().name());
        Integer points = criterion.points();
        if (points == null) {
            json.writeNullField("points");
        } else {
            json.writeNumberField("points", points);
        }
        json.writeNumberField("maxPoints", criterion.maxPoints());
        json.writeStringField("title", criterion.title());
        json.writeStringField("message", criterion.message());
        json.writeStringField("level", lower(criterion.level()));
        writeSeconds("seconds", criterion.seconds(), json);
        writeSeconds("limit", criterion.limitSeconds(), json);
        writeStrings("evidence", criterion.evidence(), json);
        writeExplanation(criterion.explanation(), json);
        json.writeEndObject();
    }

    private static void writeExplanation(@Nullable Explanation explanation, JsonGenerator json) throws IOException {
        if (explanation == null) {
            json.writeNullField("explanation");
            return;
        }
        json.writeObjectFieldStart("explanation");
        json.writeStringField("expected", explanation.expected());
        json.writeStringField("but", explanation.but());
        writeStrings("history", explanation.history(), json);
        json.writeStringField("lookAt", explanation.lookAt());
        json.writeStringField("hint", explanation.hint());
        json.writeStringField("rerun", explanation.rerun());
        json.writeEndObject();
    }

    /** A reader that knows only points is told when they are a lower bound. */
    private static void writeAtLeast(boolean complete, JsonGenerator json) throws IOException {
        if (!complete) {
            json.writeBooleanField("atLeast", true);
        }
    }

    private static void writeSeconds(String name, double seconds, JsonGenerator json) throws IOException {
        json.writeFieldName(name);
        json.writeNumber(BigDecimal.valueOf(seconds).setScale(3, RoundingMode.HALF_UP));
    }

    private static void writeStrings(String name, List<String> strings, JsonGenerator json) throws IOException {
        json.writeArrayFieldStart(name);
        for (String string : strings) {
            json.writeString(string);
        }
        json.writeEndArray();
    }

    private static Score score(JsonNode json) {
        JsonNode kit = json.required("kit");
        return new Score(
                new Score.Kit(text(kit, "version"), text(kit, "fingerprint"), text(kit, "jdk")),
                text(json, "run"),
                text(json, "submission"),
                constant(Language.class, json, "language"),
                text(json, "level"),
                list(json, "layers", ScoreJson::text),
                bool(json, "finished"),
                textOrNull(json, "selection"),
                textOrNull(json, "problem"),
                list(json, "topics", ScoreJson::topic));
    }

    private static TopicScore topic(JsonNode json) {
        return new TopicScore(
                text(json, "id"),
                text(json, "title"),
                number(json, "seconds").doubleValue(),
                list(json, "criteria", ScoreJson::criterion));
    }

    private static CriterionScore criterion(JsonNode json) {
        JsonNode points = json.required("points");
        JsonNode explanation = json.required("explanation");
        return new CriterionScore(
                text(json, "id"),
                text(json, "title"),
                constant(Level.class, json, "level"),
                constant(Verdict.class, json, "verdict"),
                points.isNull() ? null : whole(json, "points"),
                whole(json, "maxPoints"),
                number(json, "seconds").doubleValue(),
                number(json, "limit").doubleValue(),
                text(json, "message"),
                explanation.isNull() ? null : explanation(explanation),
                list(json, "evidence", ScoreJson::text));
    }

    private static Explanation explanation(JsonNode json) {
        return new Explanation(
                text(json, "expected"),
                text(json, "but"),
                list(json, "history", ScoreJson::text),
                textOrNull(json, "lookAt"),
                textOrNull(json, "hint"),
                text(json, "rerun"));
    }

    private static String text(JsonNode json, String key) {
        return text(json.required(key));
    }

    private static String text(JsonNode value) {
        if (!value.isTextual()) {
            throw new IllegalArgumentException("not a text: " + value);
        }
        return value.asText();
    }

    private static @Nullable String textOrNull(JsonNode json, String key) {
        return json.required(key).isNull() ? null : text(json, key);
    }

    private static JsonNode number(JsonNode json, String key) {
        JsonNode value = json.required(key);
        if (!value.isNumber()) {
            throw new IllegalArgumentException(key + " is not a number: " + value);
        }
        return value;
    }

    private static int whole(JsonNode json, String key) {
        JsonNode value = number(json, key);
        if (!value.canConvertToExactIntegral() || !value.canConvertToInt()) {
            throw new IllegalArgumentException(key + " is not a whole number: " + value);
        }
        return value.intValue();
    }

    private static boolean bool(JsonNode json, String key) {
        JsonNode value = json.required(key);
        if (!value.isBoolean()) {
            throw new IllegalArgumentException(key + " is neither true nor false: " + value);
        }
        return value.booleanValue();
    }

    private static <T> List<T> list(JsonNode json, String key, Function<JsonNode, T> element) {
        JsonNode value = json.required(key);
        if (!value.isArray()) {
            throw new IllegalArgumentException(key + " is not a list: " + value);
        }
        List<T> list = new ArrayList<>();
        value.forEach(each -> list.add(element.apply(each)));
        return list;
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }

    private static <E extends Enum<E>> E constant(Class<E> type, JsonNode json, String key) {
        return Enum.valueOf(type, text(json, key).toUpperCase(Locale.ROOT));
    }
}
