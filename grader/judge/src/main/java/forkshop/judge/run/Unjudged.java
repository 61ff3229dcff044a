package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Limits;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The score before anything has been judged: every criterion is there, with its price and no verdict but ours. */
public final class Unjudged {

    /** What is said of it as long as nothing else is known. */
    static final Text MESSAGE = Text.of("the grading did not finish", "评分没有完成");

    private Unjudged() {}

    /**
     * The score of a submission that nobody has named yet.
     *
     * @param topic {@code t10}, {@code mutex} or {@code t10_mutex}; {@code null} for all
     * @throws BadCall when there is no such topic
     */
    public static Score ofKit(@Nullable String topic, boolean core, Language language) throws BadCall {
        List<TopicScore> topics = Call.selected(Optional.ofNullable(topic), Course.WHOLE_KIT).stream()
                .map(rubric -> core ? rubric.only(Level.CORE) : rubric)
                .map(rubric -> score(rubric, MESSAGE, language))
                .toList();
        String selection = topic == null ? null : "-Dtopic=" + topic;
        String level = core ? "core" : "full";
        return new Score(Kit.here(), "unjudged", "", language, level, List.of(), false, selection, null, topics);
    }

    /** The score of a topic, with {@code message} as the reason at each criterion. */
    static TopicScore score(Rubric rubric, Text message, Language language) {
        return new TopicScore(
                rubric.id(),
                rubric.title().in(language),
                0,
                rubric.criteria().stream()
                        .map(price -> score(price, message, language))
                        .toList());
    }

    static CriterionScore score(Rubric.Price price, Text message, Language language) {
        return new CriterionScore(
                price.id(),
                price.title().in(language),
                price.level(),
                Verdict.GRADER_ERROR,
                null,
                price.points(),
                0,
                Limits.BASE.toSeconds(),
                message.in(language),
                null,
                List.of());
    }

    /** Whether any criterion of {@code topic} has been judged. */
    static boolean isNot(TopicScore topic) {
        return topic.seconds() > 0;
    }
}
