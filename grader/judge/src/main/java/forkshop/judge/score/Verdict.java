package forkshop.judge.score;

/** What became of a criterion. */
public enum Verdict {
    /** It is as it must be. */
    PASSED,
    /** It is not; also: processes left behind, output flooded. */
    FAILED,
    /** The task still throws its {@code Todo}. */
    NOT_ATTEMPTED,
    /** The topic does not compile, a class is missing, or a contract is not implemented. */
    COMPILE_ERROR,
    /** The submission threw, exited or was killed. */
    CRASHED,
    /** A limit passed, or nothing could move any more. */
    TIMEOUT,
    /** A prerequisite in the same topic is missing. */
    BLOCKED,
    /** This operating system cannot show it; graded in CI. */
    NOT_GRADABLE_HERE,
    /** Our fault: no points are taken or given. */
    GRADER_ERROR,
    /** A limit passed while the machine was busy: no points are taken or given. */
    STARVED;

    /** Whether the judge, not the submission, is to blame: points are unknown then. */
    public boolean ours() {
        return this == GRADER_ERROR || this == STARVED;
    }

    /** Whether the task was left alone or waits for another one: no mistake to explain. */
    public boolean untouched() {
        return this == NOT_ATTEMPTED || this == BLOCKED || this == NOT_GRADABLE_HERE;
    }
}
