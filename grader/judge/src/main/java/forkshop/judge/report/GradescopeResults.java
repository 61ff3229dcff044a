package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/**
 * The score as Gradescope reads it from {@code /autograder/results/results.json}: a test for each criterion.
 *
 * <p>A criterion whose points nobody knows has no score. The total is the points that are certain, and the first line of
 * the output says "at least" when they are not all. When nothing at all is certain there is no number in the file:
 * Gradescope then says that the autograder failed, and records no grade.
 */
final class GradescopeResults {

    private final Score score;
    private final Language language;

    private GradescopeResults(Score score) {
        this.score = score;
        this.language = score.language();
    }

    /** The whole file. */
    static String of(Score score) {
        GradescopeResults results = new GradescopeResults(score);
        return JsonText.pretty(results::write);
    }

    private void write(JsonGenerator json) throws IOException {
        json.writeStartObject();
        if (score.criteria().anyMatch(criterion -> criterion.points() != null)) {
            json.writeNumberField("score", score.points());
        }
        json.writeStringField("output", output());
        json.writeStringField("output_format", "text");
        json.writeStringField("test_output_format", "text");
        json.writeStringField("test_name_format", "text");
        json.writeStringField("visibility", "visible");
        // The log is the judge's; what a student should read is in the outputs.
        json.writeStringField("stdout_visibility", "hidden");
        json.writeArrayFieldStart("tests");
        for (TopicScore topic : score.topics()) {
            for (CriterionScore criterion : topic.criteria()) {
                writeTest(topic, criterion, json);
            }
        }
        json.writeEndArray();
        json.writeObjectFieldStart("extra_data");
        json.writeBooleanField("complete", score.complete());
        json.writeStringField("outcome", score.outcome().name());
        json.writeStringField("run", score.run());
        json.writeStringField("kit", score.kit().version() + " (" + score.kit().fingerprint() + ")");
        json.writeEndObject();
        json.writeEndObject();
    }

    private void writeTest(TopicScore topic, CriterionScore criterion, JsonGenerator json) throws IOException {
        Integer points = criterion.points();
        json.writeStartObject();
        json.writeStringField("number", criterion.id());
        json.writeStringField("name", TerminalText.line(Excerpt.CELL.of(criterion.title())));
        if (points != null) {
            json.writeNumberField("score", points);
        }
        json.writeNumberField("max_score", criterion.maxPoints());
        json.writeStringField("status", criterion.verdict() == Verdict.PASSED ? "passed" : "failed");
        json.writeStringField("output", output(criterion));
        json.writeArrayFieldStart("tags");
        json.writeString(topic.id());
        json.writeString(criterion.level() == Level.CORE ? "core" : "depth");
        json.writeEndArray();
        json.writeStringField("visibility", "visible");
        json.writeObjectFieldStart("extra_data");
        json.writeStringField("verdict", criterion.verdict().name());
        json.writeEndObject();
        json.writeEndObject();
    }

    private String output() {
        String problem = score.problem();
        List<String> lines = new ArrayList<>();
        if (problem != null) {
            lines.add(new Text("Nothing was graded.", "没有评分。").in(language));
            lines.addAll(TerminalText.lines(Excerpt.PAGE.of(problem)));
            return String.join("\n", lines);
        }
        lines.add(Headline.total(score).in(language));
        Headline.reservations(score).forEach(sentence -> lines.add(sentence.in(language)));
        return String.join("\n", lines);
    }

    private String output(CriterionScore criterion) {
        if (criterion.verdict() == Verdict.PASSED) {
            return "";
        }
        return String.join("\n", Facts.of(criterion, language, Excerpt.PAGE));
    }
}
