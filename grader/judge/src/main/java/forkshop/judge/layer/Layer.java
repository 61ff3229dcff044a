package forkshop.judge.layer;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * A line of defence. The first ones are how the judge is built, on every system; the next ones need Linux and no rights;
 * the last ones are there when they are asked for.
 */
public enum Layer {
    /** Only plain, bounded Java sources of the topic's own package come in. */
    INTAKE,
    /** Sources are compiled in a JVM of their own, without annotation processors. */
    COMPILE_APART,
    /** The judge's JVM never loads a class of the submission's. */
    JUDGE_APART,
    /** What decides is what the system shows: deaths, pids, files, locks, and fresh random values. */
    OUTSIDE_TRUTH,
    /** Each wait, each output and the whole grading are bounded. */
    LIMITS,
    /** Every process is ended before a result is written, and the result replaces the old one at once. */
    SWEEP_THEN_REPORT,
    /** Children get an environment made for them, and nothing of the judge's. */
    CLEAN_ENVIRONMENT,
    /** Whatever a submission said is written in each format as plain text. */
    ESCAPING,

    /** Orphans come to a parent of ours, which kills and reaps until the kernel says that no child is left. */
    REAPER,
    /** The processes of a scenario are in a session of their own, so no signal to a group reaches the judge. */
    SESSION,
    /** The kernel bounds files, memory, CPU time, descriptors and, but for root, the number of threads. */
    RLIMITS,
    /** No program that a submission starts gains rights: sudo and other setuid programs are of no use. */
    NO_NEW_PRIVS,
    /** The kernel, not the process itself, tells the pid of whoever speaks to the judge. */
    PEER_PID,
    /** A sweep also looks for the scenario's token in the environments of all processes. */
    TOKEN,

    /** Each scenario plays in a bubblewrap sandbox: own pids, own loopback, and hardly any file but its own. */
    BWRAP,
    /** Each scenario plays under a user id of its own; only root can ask for it. */
    UID;

    /** Those that are how the judge is built. */
    public static Set<Layer> always() {
        return EnumSet.range(INTAKE, ESCAPING);
    }

    /** Those that somebody must ask for. */
    public static Set<Layer> onDemand() {
        return EnumSet.range(BWRAP, UID);
    }

    /** The layer that reports call {@code word}. */
    public static Optional<Layer> of(String word) {
        return Arrays.stream(values())
                .filter(layer -> layer.word().equals(word))
                .findFirst();
    }

    /** Its name in calls and reports: {@code no-new-privs}. */
    public String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
