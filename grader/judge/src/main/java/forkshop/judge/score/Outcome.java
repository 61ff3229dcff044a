package forkshop.judge.score;

/** What kind of end a grading came to. */
public enum Outcome {
    /** Every point. */
    FULL_SCORE,
    /** Points are missing. */
    POINTS_LOST,
    /** The call itself was wrong; nothing was graded. */
    BAD_CALL,
    /** At least one criterion could not be judged, by our fault. */
    GRADER_ERROR
}
