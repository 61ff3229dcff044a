package forkshop.judge.report;

import java.util.ArrayList;
import java.util.List;

/** Text measured as a terminal shows it: a Chinese character takes two columns, a combining mark none. */
final class Columns {

    private static final String NEVER_FIRST = "，。；：！？、）》」』”’…";

    /** First and last of the wide and full-width characters (Unicode Standard Annex 11, East Asian Width). */
    private static final int[][] WIDE = {
        {0x1100, 0x115f},
        {0x2e80, 0xa4cf},
        {0xac00, 0xd7a3},
        {0xf900, 0xfaff},
        {0xfe30, 0xfe6f},
        {0xff00, 0xff60},
        {0xffe0, 0xffe6},
        {0x1f300, 0x1faff},
        {0x20000, 0x3fffd}
    };

    private Columns() {}

    /** How many columns {@code text} takes. */
    static int width(String text) {
        return text.codePoints().map(Columns::width).sum();
    }

    /** Whether some character takes two columns: nothing may be padded behind it, as terminals disagree. */
    static boolean hasWide(String text) {
        return text.codePoints().anyMatch(character -> width(character) == 2);
    }

    /** {@code text} followed by spaces up to {@code columns}; for ASCII words only. */
    static String left(String text, int columns) {
        return text + " ".repeat(Math.max(0, columns - text.length()));
    }

    /** {@code text} after spaces up to {@code columns}; for ASCII words only. */
    static String right(String text, int columns) {
        return " ".repeat(Math.max(0, columns - text.length())) + text;
    }

    /** The beginning of {@code text}, with {@code ...} for what does not fit into {@code columns}. */
    static String cut(String text, int columns) {
        if (width(text) <= columns) {
            return text;
        }
        return text.substring(0, fitting(text, columns - 3)).stripTrailing() + "...";
    }

    /**
     * {@code text} in lines of at most {@code columns}, broken at spaces and between Chinese characters, and within a
     * word only where the word alone is longer than a line.
     */
    static List<String> wrap(String text, int columns) {
        List<String> lines = new ArrayList<>();
        String rest = text;
        while (width(rest) > columns) {
            int end = lineEnd(rest, columns);
            lines.add(rest.substring(0, end).stripTrailing());
            rest = rest.substring(end).stripLeading();
        }
        if (!rest.isEmpty() || lines.isEmpty()) {
            lines.add(rest.stripTrailing());
        }
        return lines;
    }

    private static int lineEnd(String text, int columns) {
        int most = Math.max(fitting(text, columns), text.offsetByCodePoints(0, 1));
        for (int end = most; end > 0; end = text.offsetByCodePoints(end, -1)) {
            if (mayBreak(text, end) && !text.substring(0, end).isBlank()) {
                return end;
            }
        }
        return most;
    }

    private static boolean mayBreak(String text, int at) {
        int before = text.codePointBefore(at);
        int after = text.codePointAt(at);
        if (before == ' ' || after == ' ') {
            return true;
        }
        return (width(before) == 2 || width(after) == 2) && NEVER_FIRST.indexOf(after) < 0;
    }

    private static int fitting(String text, int columns) {
        int used = 0;
        int end = 0;
        while (end < text.length()) {
            int character = text.codePointAt(end);
            used += width(character);
            if (used > columns) {
                break;
            }
            end += Character.charCount(character);
        }
        return end;
    }

    private static int width(int character) {
        if (character < 0x300) {
            return 1;
        }
        int type = Character.getType(character);
        if (type == Character.NON_SPACING_MARK || type == Character.ENCLOSING_MARK) {
            return 0;
        }
        return isWide(character) || NEVER_FIRST.indexOf(character) >= 0 ? 2 : 1;
    }

    private static boolean isWide(int character) {
        for (int[] range : WIDE) {
            if (range[0] <= character && character <= range[1]) {
                return true;
            }
        }
        return false;
    }
}
