package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.run.BlankScore;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How all submissions of a batch are graded.
 *
 * @param parameters {@code topic}, {@code level}, {@code lang} and {@code course}, where they were given
 * @param blank the score of a submission that has not been graded
 */
record Settings(Map<String, String> parameters, Score blank) {

    /** Understands {@code parameters}. */
    static Settings of(Map<String, String> parameters) throws BadCall {
        return new Settings(Map.copyOf(parameters), BlankScore.of(parameters));
    }

    /** All besides the sources that decides a result or the text of its report, on one line. */
    String told() {
        return String.join(
                " ",
                kit(),
                "java",
                blank.kit().jdk(),
                blank.language().name(),
                blank.criteria().map(Settings::priced).collect(Collectors.joining(",")));
    }

    private static String priced(CriterionScore criterion) {
        return criterion.id() + ":" + criterion.maxPoints();
    }

    String kit() {
        return blank.kit().version() + " " + blank.kit().fingerprint();
    }

    String say(Text text) {
        return text.in(blank.language());
    }
}
