package forkshop.judge.kit;

import forkshop.judge.kit.Corpus.Variant;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Criteria by variant, a table a topic: what each wrong solution lost, and how. */
final class VariantTable {

    private static final int NAME = 40;

    private final Map<Rubric, Map<Variant, Score>> scores = new LinkedHashMap<>();

    synchronized void add(Rubric rubric, Variant variant, Score score) {
        scores.computeIfAbsent(rubric, unused -> new LinkedHashMap<>()).put(variant, score);
    }

    @Override
    public synchronized String toString() {
        StringBuilder table =
                new StringBuilder("\n  . passed   F failed   C crashed   T timeout   b blocked   c does not compile\n");
        scores.forEach((rubric, variants) -> {
            table.append('\n').append(pad(rubric.id()));
            rubric.criteria()
                    .forEach(price -> table.append(' ')
                            .append(price.id().substring(price.id().indexOf('.') + 1)));
            table.append('\n');
            variants.forEach((variant, score) -> table.append(row(variant, score)));
        });
        return table.toString();
    }

    private static String row(Variant variant, Score score) {
        StringBuilder row = new StringBuilder(pad("  " + variant.name()));
        List<CriterionScore> criteria = score.topics().get(0).criteria();
        criteria.forEach(criterion -> row.append("  ").append(letter(criterion.verdict())));
        return row.append('\n').toString();
    }

    private static String letter(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> ".";
            case FAILED -> "F";
            case CRASHED -> "C";
            case TIMEOUT -> "T";
            case BLOCKED -> "b";
            case COMPILE_ERROR -> "c";
            case NOT_ATTEMPTED -> "-";
            case NOT_GRADABLE_HERE -> "n";
            case GRADER_ERROR, STARVED -> "!";
        };
    }

    private static String pad(String name) {
        return name.length() >= NAME ? name.substring(0, NAME) : name + " ".repeat(NAME - name.length());
    }
}
