package forkshop.judge.report;

import java.util.Arrays;
import java.util.List;

/** Text of unknown origin, made fit for a terminal and for the log of an automatic run. */
public final class TerminalText {

    private TerminalText() {}

    /** One line: line breaks become spaces. */
    public static String line(String text) {
        return clean(text.strip().replaceAll("\\R", " "));
    }

    /** Line by line, with indentation; blank lines at the end are left out. */
    static List<String> lines(String text) {
        return Arrays.stream(text.stripTrailing().split("\\R"))
                .map(TerminalText::clean)
                .map(String::stripTrailing)
                .toList();
    }

    private static String clean(String line) {
        return WorkflowCommands.defusedForWrapping(Characters.visible(line.replace('\t', ' ')));
    }
}
