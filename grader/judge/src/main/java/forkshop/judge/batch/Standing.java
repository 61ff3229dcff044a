package forkshop.judge.batch;

/** What has become of a submission. Only what is decided has points; the rest is never a zero. */
enum Standing {
    /** Not its turn yet. */
    WAITING,
    /** Every criterion has its points. */
    GRADED,
    /** There is nothing to grade: no folder, no exercises, a link. */
    REFUSED,
    /** The judge could not decide everything, by its own fault or the machine's. */
    UNDECIDED,
    /** It was not done when its time was over. */
    OVER_BUDGET,
    /** The whole batch has ended twice while it was graded. */
    QUARANTINED;

    /** Whether nobody has to look at it again. */
    boolean decided() {
        return this == GRADED || this == REFUSED;
    }
}
