package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The score as {@code classroom-resources/autograding-grading-reporter@v1} reads it: one runner for each topic, each with
 * a result of its own. Below 98,117 bytes of JSON, since a result travels in an environment variable.
 *
 * <p>That reporter counts twice. Its notices sum the scores of the tests; its table ignores them and says
 * {@code passed / tests * max_score}. Both are right when every test has the same price, so <em>a test is a point</em>: a
 * criterion of three points is three tests. The division is exact up to 21 points in a topic.
 *
 * <p>It has no way to say "at least", and takes a runner without a maximum out of its totals. So when the score is not
 * {@linkplain Score#complete() complete} no runner has a maximum, the reporter reports no number, and its step fails by
 * the status {@code error}: withheld, not sent as a 0.
 */
final class ClassroomResults {

    private static final Excerpt NAME = new Excerpt(1, 120);
    private static final int FORMAT = 1;

    private final Score score;
    private final Language language;

    private ClassroomResults(Score score) {
        this.score = score;
        this.language = score.language();
    }

    /**
     * The outputs of the step, one {@code name=value} on each line, in the form of the file {@code GITHUB_OUTPUT}: the
     * result of each runner, their list, and the totals in plain numbers.
     */
    static String outputs(Score score) {
        ClassroomResults results = new ClassroomResults(score);
        StringBuilder outputs = new StringBuilder();
        for (TopicScore topic : score.topics()) {
            byte[] json = results.json(topic).getBytes(StandardCharsets.UTF_8);
            outputs.append(output(runner(topic), Base64.getEncoder().encodeToString(json)));
        }
        String runners = score.topics().stream().map(ClassroomResults::runner).collect(Collectors.joining(","));
        return outputs.append(output("runners", runners))
                .append(output("points", score.complete() ? String.valueOf(score.points()) : ""))
                .append(output("at-least", String.valueOf(score.points())))
                .append(output("max-points", String.valueOf(score.maxPoints())))
                .append(output("complete", String.valueOf(score.complete())))
                .append(output("outcome", score.outcome().name()))
                .toString();
    }

    /** The result of one runner. */
    static String result(TopicScore topic, Score score) {
        return new ClassroomResults(score).json(topic);
    }

    /** Letters and digits only: the reporter's own messages go wrong with anything else. */
    static String runner(TopicScore topic) {
        return topic.id().replaceAll("[^A-Za-z0-9]", "");
    }

    private static String output(String name, String value) {
        return name + "=" + value + "\n";
    }

    private String json(TopicScore topic) {
        return JsonText.compact(json -> {
            json.writeStartObject();
            json.writeNumberField("version", FORMAT);
            json.writeStringField("status", status(topic));
            json.writeNumberField("max_score", score.complete() ? topic.maxPoints() : 0);
            json.writeArrayFieldStart("tests");
            for (CriterionScore criterion : topic.criteria()) {
                for (int point = 1; point <= criterion.maxPoints(); point++) {
                    writePoint(criterion, point, topic, json);
                }
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** The reporter fails by {@code fail} first, then by {@code error}; a run that has no number must not look passed. */
    private String status(TopicScore topic) {
        boolean mistaken = topic.criteria().stream()
                .anyMatch(
                        criterion -> !criterion.verdict().ours() && criterion.certainPoints() < criterion.maxPoints());
        if (mistaken) {
            return "fail";
        }
        return topic.complete() && score.finished() ? "pass" : "error";
    }

    private void writePoint(CriterionScore criterion, int point, TopicScore topic, JsonGenerator json)
            throws IOException {
        boolean earned = point <= criterion.certainPoints();
        boolean unknown = criterion.verdict().ours();
        json.writeStartObject();
        json.writeStringField("name", criterion.id() + " " + line(criterion.title()) + count(criterion, point));
        json.writeStringField("status", earned ? "pass" : unknown ? "error" : "fail");
        json.writeNumberField("score", earned ? 1 : 0);
        json.writeNumberField("max_score", 1);
        json.writeStringField("task_id", criterion.id());
        json.writeNumberField(
                "line_no", earned ? 0 : LookAt.of(criterion).map(LookAt::line).orElse(0));
        json.writeStringField("filename", LookAt.of(criterion).map(LookAt::file).orElse(""));
        json.writeStringField("test_code", point == 1 ? facts(criterion, topic) : "");
        // Read only of an error, and then instead of the name.
        json.writeStringField(
                "message",
                unknown ? criterion.id() + count(criterion, point) + ": " + line(criterion.message()) : null);
        json.writeEndObject();
    }

    private String count(CriterionScore criterion, int point) {
        return criterion.maxPoints() == 1
                ? ""
                : Text.of(" (point %d of %d)", "（第 %d 分，共 %d 分）", point, criterion.maxPoints())
                        .in(language);
    }

    private static String line(String text) {
        return TerminalText.line(NAME.of(text));
    }

    /** The reporter shows no message of a failed test, but prints what it takes for the test's code. */
    private String facts(CriterionScore criterion, TopicScore topic) {
        boolean told = State.toldFailure(topic).filter(criterion::equals).isPresent();
        List<String> facts = told ? Facts.of(criterion, language, Excerpt.TERMINAL) : List.of();
        return String.join("\n", facts);
    }
}
