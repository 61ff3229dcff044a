package forkshop.judge.report;

import java.util.regex.Pattern;

/**
 * Breaks what the runner of GitHub Actions would obey when it reads our output. It takes {@code ##[name]} anywhere in a
 * line, and {@code ::name::} at the start of a line after white space (actions/runner, {@code ActionCommand.cs}).
 */
final class WorkflowCommands {

    private static final Pattern OLD = Pattern.compile("##(?=\\[)");
    // All that .NET's TrimStart takes for white space.
    private static final Pattern AT_START = Pattern.compile("^([\\s\\p{Z}\\u0085]*):(?=:)");
    private static final Pattern AFTER_A_BREAK = Pattern.compile("(?<![\\p{L}\\p{N}_$>)\\]?:]):(?=:)");

    private WorkflowCommands() {}

    /** One finished line of output that no runner obeys. */
    static String defused(String line) {
        return AT_START.matcher(withoutOld(line)).replaceFirst("$1: ");
    }

    /** A text that may be wrapped later: broken wherever a line could begin, but {@code Type::method} stays whole. */
    static String defusedForWrapping(String text) {
        return AFTER_A_BREAK.matcher(withoutOld(text)).replaceAll(": ");
    }

    private static String withoutOld(String text) {
        return OLD.matcher(text).replaceAll("## ");
    }
}
