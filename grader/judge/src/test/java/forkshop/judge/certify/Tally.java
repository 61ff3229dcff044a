package forkshop.judge.certify;

import java.util.Locale;

/** How often a criterion was judged of submissions whose verdict is known, and how often wrongly. */
final class Tally {

    private int rightOnes;
    private int falseFails;
    private int wrongOnes;
    private int falsePasses;

    void add(boolean mustPass, boolean passed) {
        if (mustPass) {
            rightOnes++;
            falseFails += passed ? 0 : 1;
        } else {
            wrongOnes++;
            falsePasses += passed ? 1 : 0;
        }
    }

    int rightOnes() {
        return rightOnes;
    }

    int wrongOnes() {
        return wrongOnes;
    }

    int falseFails() {
        return falseFails;
    }

    int falsePasses() {
        return falsePasses;
    }

    boolean spotless() {
        return falseFails == 0 && falsePasses == 0;
    }

    /** The upper bound, with 95 % confidence, of a rate of which {@code n} trials have shown none: the rule of three. */
    static double bound(int n) {
        return n == 0 ? 1 : Math.min(1, 3.0 / n);
    }

    /** {@code 0 of 300 (< 1.00 %)}: the bound stands only where there was none. */
    static String told(int wrong, int n) {
        return wrong == 0 && n > 0
                ? String.format(Locale.ROOT, "0 of %d (< %.2f %%)", n, 100 * bound(n))
                : wrong + " of " + n;
    }
}
