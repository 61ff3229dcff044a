package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonGenerator;
import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The score as Classroom 50 reads it, {@code classroom50/result/v1} (foundation50/classroom50,
 * {@code schemas/result-v1.schema.json}): whole points only, and nothing for points that nobody knows. So whoever hands
 * the file over keeps it back when {@code score.json} is not complete; {@code .github/classroom50/autograder.py} does.
 */
final class Classroom50Result {

    /**
     * What Classroom 50's runner tells about the submission. It stamps owner, type and time again when it takes the file.
     */
    record Identity(
            String classroom,
            String assignment,
            String assignmentType,
            String owner,
            String submission,
            String commit,
            String release,
            String review,
            String datetime) {

        private static final Pattern TIME =
                Pattern.compile("submit/(\\d{4}-\\d\\d-\\d\\d)T([01]\\d|2[0-3])-([0-5]\\d)-([0-5]\\d)Z.*");
        private static final List<String> NEEDED =
                List.of("CLASSROOM", "ASSIGNMENT", "SUBMISSION_TAG", "COMMIT_URL", "RELEASE_URL", "OWNER");

        /**
         * What the variables of the runner say; a submission whose tag tells no time is as old as {@code clock} says.
         *
         * @throws BadCall when one of them is missing
         */
        static Identity of(Function<String, Optional<String>> environment, Clock clock) throws BadCall {
            List<String> missing = NEEDED.stream()
                    .filter(name -> environment.apply(name).isEmpty())
                    .toList();
            if (!missing.isEmpty()) {
                throw new BadCall(Text.of(
                        "the report classroom50 needs variables that Classroom 50's runner sets: %s is not there",
                        "classroom50 报告需要 Classroom 50 运行器设置的变量：缺少 %s", String.join(", ", missing)));
            }
            Function<String, String> told = name -> environment.apply(name).orElseThrow();
            return new Identity(
                    told.apply("CLASSROOM"),
                    told.apply("ASSIGNMENT"),
                    environment.apply("ASSIGNMENT_TYPE").orElse("individual"),
                    told.apply("OWNER"),
                    told.apply("SUBMISSION_TAG"),
                    told.apply("COMMIT_URL"),
                    told.apply("RELEASE_URL"),
                    environment.apply("REVIEW_URL").orElseGet(() -> told.apply("COMMIT_URL")),
                    datetime(told.apply("SUBMISSION_TAG"), clock));
        }

        private static String datetime(String tag, Clock clock) {
            Matcher time = TIME.matcher(tag);
            return time.matches()
                    ? time.replaceFirst("$1T$2:$3:$4Z")
                    : Instant.now(clock).truncatedTo(ChronoUnit.SECONDS).toString();
        }
    }

    private Classroom50Result() {}

    /** The whole file. */
    static String of(Score score, Identity identity) {
        return JsonText.pretty(json -> {
            json.writeStartObject();
            json.writeStringField("schema", "classroom50/result/v1");
            json.writeStringField("classroom", identity.classroom());
            json.writeStringField("assignment", identity.assignment());
            json.writeStringField("assignment_type", identity.assignmentType());
            json.writeStringField("owner", identity.owner());
            json.writeStringField("submission", identity.submission());
            json.writeStringField("commit", identity.commit());
            json.writeStringField("release", identity.release());
            json.writeStringField("review", identity.review());
            json.writeStringField("datetime", identity.datetime());
            json.writeNumberField("score", score.points());
            json.writeNumberField("max-score", score.maxPoints());
            json.writeArrayFieldStart("tests");
            for (CriterionScore criterion : score.criteria().toList()) {
                write(criterion, json);
            }
            json.writeEndArray();
            json.writeEndObject();
        });
    }

    /** Keys that the format does not know are kept by it. */
    private static void write(CriterionScore criterion, JsonGenerator json) throws IOException {
        json.writeStartObject();
        json.writeStringField("test-name", criterion.id() + " " + line(criterion.title()));
        json.writeBooleanField("passed", criterion.verdict() == Verdict.PASSED);
        json.writeNumberField("score", criterion.certainPoints());
        json.writeNumberField("max-score", criterion.maxPoints());
        json.writeStringField("verdict", criterion.verdict().name());
        json.writeStringField("message", line(criterion.message()));
        json.writeEndObject();
    }

    private static String line(String text) {
        return TerminalText.line(Excerpt.CELL.of(text));
    }
}
