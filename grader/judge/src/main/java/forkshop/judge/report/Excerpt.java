package forkshop.judge.report;

import java.util.ArrayList;
import java.util.List;

/**
 * How much of a long text a report shows.
 *
 * @param maxLines of the excerpt
 * @param maxCharacters of all its lines together
 */
record Excerpt(int maxLines, int maxCharacters) {

    private static final String MORE = "... (more in score.json)";

    /** Reads at a glance in a terminal. */
    static final Excerpt TERMINAL = new Excerpt(12, 600);

    /** A page of its own on GitHub. */
    static final Excerpt PAGE = new Excerpt(60, 2_000);

    /** What the processes did, wherever it is told: about twenty lines, one of them for each event. */
    static final Excerpt HISTORY = new Excerpt(24, 2_000);

    /** A path, a command, a cell of a table. */
    static final Excerpt CELL = new Excerpt(1, 400);

    /** The beginning of {@code lines}, and a word about the rest where there is one. */
    List<String> of(List<String> lines) {
        List<String> kept = new ArrayList<>();
        int left = maxCharacters;
        for (String line : lines) {
            if (kept.size() == maxLines || left <= 0) {
                kept.add(MORE);
                return kept;
            }
            kept.add(beginning(line, left));
            left -= line.length();
        }
        if (left < 0) {
            kept.add(MORE);
        }
        return kept;
    }

    /** The beginning of {@code text}, at most {@code maxCharacters} of it. */
    String of(String text) {
        return text.length() <= maxCharacters ? text : beginning(text, maxCharacters) + "...";
    }

    private static String beginning(String text, int characters) {
        if (text.length() <= characters) {
            return text;
        }
        boolean splitsPair = Character.isHighSurrogate(text.charAt(characters - 1));
        return text.substring(0, splitsPair ? characters - 1 : characters);
    }
}
