package forkshop.judge.score;

import forkshop.judge.Language;
import forkshop.judge.rubric.Level;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The neutral result of one grading; every report is a pure function of it.
 *
 * @param kit version, fingerprint and Java of the judge
 * @param run a random id, new for each run
 * @param submission as it was named in the call
 * @param language in which titles and messages are written
 * @param level {@code core} when only that was graded, else {@code full}
 * @param layers names of the protections that were active
 * @param finished whether the run came to its end; {@code false} in the report that is written at the start
 * @param selection what chose another part of the kit than the whole: {@code -Dtopic=t10}, or {@link #COURSE} when that
 *     part is the assignment; {@code null} when the whole kit was graded
 * @param problem one sentence when the call itself was wrong; {@code null} otherwise
 * @param topics in the kit's order
 */
public record Score(
        Kit kit,
        String run,
        String submission,
        Language language,
        String level,
        List<String> layers,
        boolean finished,
        @Nullable String selection,
        @Nullable String problem,
        List<TopicScore> topics) {

    /** The file that says what an assignment consists of. */
    public static final String COURSE = "course.properties";

    public Score {
        layers = List.copyOf(layers);
        topics = List.copyOf(topics);
    }

    /**
     * The judge itself.
     *
     * @param version of the kit
     * @param fingerprint hash of all that decides a verdict
     * @param jdk {@code java.version} of the judge and of the actors
     */
    public record Kit(String version, String fingerprint, String jdk) {}

    /** The points that are certain: "at least n" when not {@link #complete()}. */
    public int points() {
        return topics.stream().mapToInt(TopicScore::points).sum();
    }

    /** The certain points of one level. */
    public int points(Level wanted) {
        return topics.stream().mapToInt(topic -> topic.points(wanted)).sum();
    }

    /** The price of all that was to be graded. */
    public int maxPoints() {
        return topics.stream().mapToInt(TopicScore::maxPoints).sum();
    }

    /** The price of one level. */
    public int maxPoints(Level wanted) {
        return topics.stream().mapToInt(topic -> topic.maxPoints(wanted)).sum();
    }

    /** Whether the run ended and every criterion has points; nothing graded is never complete. */
    public boolean complete() {
        return finished
                && problem == null
                && !topics.isEmpty()
                && topics.stream().allMatch(TopicScore::complete);
    }

    /** Whether what was graded is the whole of an assignment, and not a part that the command picked. */
    public boolean isAssignment() {
        return COURSE.equals(selection);
    }

    /** Whether nobody has begun: no criterion was attempted, and the call was right. */
    public boolean untouched() {
        return problem == null
                && criteria().allMatch(criterion -> criterion.verdict().untouched());
    }

    /** What kind of end it came to. */
    public Outcome outcome() {
        if (problem != null) {
            return Outcome.BAD_CALL;
        }
        if (!complete()) {
            return Outcome.GRADER_ERROR;
        }
        return points() == maxPoints() ? Outcome.FULL_SCORE : Outcome.POINTS_LOST;
    }

    /** All criteria, topic by topic. */
    public Stream<CriterionScore> criteria() {
        return topics.stream().flatMap(topic -> topic.criteria().stream());
    }
}
