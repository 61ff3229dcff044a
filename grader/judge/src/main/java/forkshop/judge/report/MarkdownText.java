package forkshop.judge.report;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Text of unknown origin, made fit for Markdown as GitHub renders it. */
final class MarkdownText {

    private static final Pattern ACTIVE = Pattern.compile("[\\\\`*_\\[\\]<>&|~#$^{}@]|:(?=//)|(?<=(?i:www))\\.");
    private static final Pattern TICKS = Pattern.compile("`{3,}");
    private static final int SHORTEST_FENCE = 3;

    private MarkdownText() {}

    /**
     * Within a sentence or a table cell. Character references cannot open structure (CommonMark 2.5), so each
     * character that could becomes one; a zero-width space after {@code @} keeps it from calling a person.
     */
    static String inline(String text) {
        String line = Characters.visible(text.strip().replaceAll("\\R", " ").replace('\t', ' '));
        return ACTIVE.matcher(WorkflowCommands.defusedForWrapping(line))
                .replaceAll(active -> Matcher.quoteReplacement(reference(active.group())));
    }

    /** A block that shows {@code lines} as they are; its fence is longer than any that they contain. */
    static String fenced(List<String> lines) {
        String fence = "`".repeat(fenceLength(lines));
        StringBuilder block = new StringBuilder(fence).append("text\n");
        for (String line : lines) {
            block.append(WorkflowCommands.defused(Characters.visible(line))).append('\n');
        }
        return block.append(fence).append('\n').toString();
    }

    private static String reference(String character) {
        String reference = "&#" + (int) character.charAt(0) + ";";
        return character.equals("@") ? reference + "&#8203;" : reference;
    }

    private static int fenceLength(List<String> lines) {
        return lines.stream()
                .flatMap(line -> TICKS.matcher(line).results())
                .mapToInt(ticks -> ticks.group().length() + 1)
                .max()
                .orElse(SHORTEST_FENCE);
    }
}
