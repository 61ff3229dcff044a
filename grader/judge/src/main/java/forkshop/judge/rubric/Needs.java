package forkshop.judge.rubric;

/** What the operating system must offer so that a criterion can be judged. */
public enum Needs {
    /** {@code /proc} as Linux has it. */
    LINUX,
    /** Signals, zombies, FIFOs: Linux and macOS. */
    POSIX
}
