package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.Language;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The score of what was not graded: every criterion is there, with its price and no verdict but ours. */
public final class BlankScore {

    private BlankScore() {}

    /**
     * The score of a grading that has not begun.
     *
     * @param parameters {@code submission}, {@code topic} and so on, named as Maven's properties are
     * @throws BadCall when no submission could be graded with them
     */
    public static Score of(Map<String, String> parameters) throws BadCall {
        return of(parameters, null);
    }

    /**
     * The score of a submission that cannot be graded.
     *
     * @param problem one sentence that says why
     * @throws BadCall when no submission could be graded with {@code parameters}
     */
    public static Score refused(Map<String, String> parameters, String problem) throws BadCall {
        return of(parameters, problem);
    }

    private static Score of(Map<String, String> parameters, @Nullable String problem) throws BadCall {
        Call.Parameters given = name -> Optional.ofNullable(parameters.get(name));
        Language language = Call.Setting.choose(given);
        Course course = Course.of(given, Call.Setting.of(given));
        boolean core = Call.core(given, course);
        List<TopicScore> topics = Call.rubrics(given.get("topic"), course, core).stream()
                .map(rubric -> Unjudged.score(rubric, Unjudged.MESSAGE, language))
                .toList();
        return new Score(
                Kit.here(),
                UUID.randomUUID().toString(),
                given.get("submission").orElse(""),
                language,
                core ? "core" : "full",
                List.of(),
                problem != null,
                given.get("topic")
                        .map(name -> "-Dtopic=" + name)
                        .or(() -> course.chooses() ? Optional.of(Score.COURSE) : Optional.empty())
                        .orElse(null),
                problem,
                topics);
    }
}
