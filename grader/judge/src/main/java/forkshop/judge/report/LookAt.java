package forkshop.judge.report;

import forkshop.judge.score.CriterionScore;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Where a person should look first, as a program reads it.
 *
 * @param file as the score names it: relative to the kit where it can be
 * @param line from 1 on
 * @param ofTask whether that is where a task stands, rather than what does not compile
 */
record LookAt(String file, int line, boolean ofTask) {

    private static final Pattern PLACE = Pattern.compile("(?s)(.+?):([0-9]{1,8})(\\s.*)?");

    /** The place that the explanation of {@code criterion} names; empty where it names no line. */
    static Optional<LookAt> of(CriterionScore criterion) {
        return Optional.ofNullable(criterion.explanation())
                .flatMap(explanation -> Optional.ofNullable(explanation.lookAt()))
                .map(PLACE::matcher)
                .filter(Matcher::matches)
                .map(place -> new LookAt(
                        TerminalText.line(place.group(1)), Integer.parseInt(place.group(2)), place.group(3) != null));
    }
}
