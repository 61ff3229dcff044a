package forkshop.judge.rubric;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;

/** Splits a whole number into whole parts. */
final class Shares {

    private Shares() {}

    /**
     * Parts of {@code total} in proportion to {@code weights}, each at least 1: after that the next point always goes to
     * the part that is furthest behind its weight (Webster's method), the first of several. Where the parts come out
     * whole they are exact.
     *
     * @param total at least as many as there are weights
     * @param weights each at least 1
     */
    static List<Integer> of(int total, List<Integer> weights) {
        int[] parts = new int[weights.size()];
        Arrays.fill(parts, 1);
        for (int given = parts.length; given < total; given++) {
            parts[furthestBehind(parts, weights)]++;
        }
        return Arrays.stream(parts).boxed().toList();
    }

    private static int furthestBehind(int[] parts, List<Integer> weights) {
        return IntStream.range(0, parts.length)
                .reduce((first, next) -> isFurtherBehind(next, first, parts, weights) ? next : first)
                .orElseThrow();
    }

    // Compares weight / (part + a half) without fractions.
    private static boolean isFurtherBehind(int one, int other, int[] parts, List<Integer> weights) {
        return weights.get(one) * (2L * parts[other] + 1) > weights.get(other) * (2L * parts[one] + 1);
    }
}
