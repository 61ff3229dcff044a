package forkshop.judge.report;

import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

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

    /**
     * A command that the runner does obey, on one line; whatever {@code message} and the values hold stays a text.
     *
     * @param properties such as {@code file}, {@code line} and {@code title}, in the order in which they are written
     */
    static String command(String name, Map<String, String> properties, String message) {
        String described = properties.entrySet().stream()
                .map(property -> property.getKey() + "=" + escapedProperty(property.getValue()))
                .collect(Collectors.joining(","));
        return "::" + name + (described.isEmpty() ? "" : " " + described) + "::" + escaped(message);
    }

    private static String escaped(String text) {
        return withoutOld(text).replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A");
    }

    private static String escapedProperty(String text) {
        return escaped(text).replace(":", "%3A").replace(",", "%2C");
    }

    private static String withoutOld(String text) {
        return OLD.matcher(text).replaceAll("## ");
    }
}
