package forkshop.judge.history;

import java.time.Duration;
import java.util.List;

/**
 * One thing that happened in a scenario.
 *
 * @param at since the scenario's start, on the judge's clock
 * @param actor the name of the process that it happened to
 * @param pid of that process; 0 where it is not known
 * @param command the number of the judge's command that it belongs to; 0 for none
 * @param kind what happened: one of the constants here, or what the actor itself told, say {@code reads}
 * @param facts the details, as told
 */
public record Event(Duration at, String actor, long pid, int command, String kind, List<String> facts) {

    /** The process has connected; it has not touched the submission yet. */
    public static final String CONNECTED = "connected";

    /** The judge has sent a command: its name and arguments. */
    public static final String COMMANDED = "commanded";

    /** A command has come back: the facts it returned. */
    public static final String RETURNED = "returned";

    /** A command threw: class, message, frames. */
    public static final String THREW = "threw";

    /** A command met an open task: its id. */
    public static final String TODO = "todo";

    /** A command waits at a gate: the gate's name and facts. */
    public static final String ARRIVED = "arrived";

    /** The judge lets a command pass its gate: the gate's name. */
    public static final String PASSED = "passed";

    /** The judge found out what a running command is doing: the evidence. */
    public static final String ACCOUNTED = "accounted";

    /** Weak evidence: the process told itself, again and again, that all of its threads wait. */
    public static final String TOLD_REST = "told that all of its threads wait";

    /** The weakest evidence: nothing was heard for a while. */
    public static final String ONLY_QUIET = "quiet period without an event";

    /** Where a command hangs: the submission's frames, innermost first. */
    public static final String STACK = "stack";

    /** The judge kills the process. */
    public static final String KILLED = "killed";

    /** The process is dead: its exit code, empty where nobody knows. */
    public static final String ENDED = "ended";

    /** The first fact, empty when there is none. */
    public String fact() {
        return facts.isEmpty() ? "" : facts.get(0);
    }

    /** Whether it is of {@code wanted}. */
    public boolean is(String wanted) {
        return kind.equals(wanted);
    }
}
