package forkshop.judge.rubric;

/** How far a criterion goes beyond the tutorial. */
public enum Level {
    /** What the tutorial teaches. */
    CORE,
    /** Crashes, SIGKILL, stubborn processes. */
    DEPTH
}
