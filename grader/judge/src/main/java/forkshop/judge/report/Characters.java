package forkshop.judge.report;

/** Makes characters visible that act on a screen or hide from it instead of being read. */
public final class Characters {

    private Characters() {}

    /**
     * {@code text} with escapes such as {@code \u001b} in place of control, direction, invisible, private and broken
     * characters. Nothing is removed, so no two harmless halves can join into something else.
     */
    public static String visible(String text) {
        if (text.codePoints().noneMatch(Characters::hides)) {
            return text;
        }
        StringBuilder visible = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(character -> {
            if (hides(character)) {
                visible.append(escape(character));
            } else {
                visible.appendCodePoint(character);
            }
        });
        return visible.toString();
    }

    /** Whether {@code character} cannot be shown as itself. */
    public static boolean hides(int character) {
        return switch (Character.getType(character)) {
            case Character.CONTROL,
                    Character.FORMAT,
                    Character.SURROGATE,
                    Character.PRIVATE_USE,
                    Character.LINE_SEPARATOR,
                    Character.PARAGRAPH_SEPARATOR -> true;
            default -> false;
        };
    }

    /** The escapes of Java and JSON: one {@code \}{@code uXXXX} for each UTF-16 unit. */
    static String escape(int character) {
        StringBuilder escape = new StringBuilder(12);
        for (char unit : Character.toChars(character)) {
            escape.append(String.format("\\u%04x", (int) unit));
        }
        return escape.toString();
    }
}
