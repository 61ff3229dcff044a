package forkshop.judge.report;

import forkshop.judge.score.Score;
import java.util.Map;

/**
 * The two notices by which a step reports a grade to GitHub Classroom and to what reads its format, as
 * {@code classroom-resources/autograding-grading-reporter} prints them: for a workflow that does without that action.
 */
final class ClassroomNotices {

    private ClassroomNotices() {}

    /** The lines to print; instead of the notices a warning when the points are only a lower bound. */
    static String of(Score score) {
        if (!score.complete()) {
            return WorkflowCommands.command("warning", Map.of("title", "Autograding incomplete"), incomplete(score))
                    + "\n";
        }
        String points = "Points " + score.points() + "/" + score.maxPoints();
        String report = JsonText.compact(json -> {
            json.writeStartObject();
            json.writeNumberField("totalPoints", score.points());
            json.writeNumberField("maxPoints", score.maxPoints());
            json.writeEndObject();
        });
        return WorkflowCommands.command("notice", Map.of("title", "Autograding complete"), points) + "\n"
                + WorkflowCommands.command("notice", Map.of("title", "Autograding report"), report) + "\n";
    }

    private static String incomplete(Score score) {
        String problem = score.problem();
        return problem == null
                ? Headline.total(score).in(score.language())
                : TerminalText.line(Excerpt.PAGE.of(problem));
    }
}
