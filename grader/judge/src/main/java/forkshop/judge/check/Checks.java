package forkshop.judge.check;

import java.util.List;

/** Checks made of checks. */
public final class Checks {

    private Checks() {}

    /** Passes when all pass; otherwise tells the first that does not. */
    public static Check all(Check... checks) {
        return history -> {
            List<Finding> findings =
                    List.of(checks).stream().map(check -> check.judge(history)).toList();
            return findings.stream()
                    .filter(finding -> !finding.passed())
                    .findFirst()
                    .orElse(findings.get(findings.size() - 1));
        };
    }
}
