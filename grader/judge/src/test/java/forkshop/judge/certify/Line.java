package forkshop.judge.certify;

import java.util.Map;

/**
 * One grading, as the ledger keeps it.
 *
 * @param condition as {@link Condition#word()} writes it
 * @param submission {@code solutions}, {@code alternative:...} or {@code variant:...}
 * @param topic the topic that was graded; empty for the whole kit
 * @param round the number of the grading of this submission in this condition, from 1
 * @param seconds how long it took
 * @param seed what the order of the gradings of its round was drawn from
 * @param machine the machine and the Java
 * @param verdicts the verdict of each criterion
 */
record Line(
        String condition,
        String submission,
        String topic,
        int round,
        double seconds,
        long seed,
        String machine,
        Map<String, String> verdicts) {

    /** What it is one of many gradings of. */
    String series() {
        return series(condition, submission, topic);
    }

    /** The name of all gradings of {@code submission} in one condition. */
    static String series(String condition, String submission, String topic) {
        return String.join(" ", condition, submission, topic);
    }
}
