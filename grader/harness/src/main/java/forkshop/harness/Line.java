package forkshop.harness;

import java.util.ArrayList;
import java.util.List;

/**
 * One message of the link: fields separated by tabs, ended by a line feed. A backslash escapes both, and itself, so that
 * a field may hold any text.
 */
public final class Line {

    private Line() {}

    /** The line for {@code fields}, its line feed included. */
    public static String of(List<String> fields) {
        StringBuilder line = new StringBuilder(64);
        for (String field : fields) {
            if (line.length() > 0) {
                line.append('\t');
            }
            escape(field, line);
        }
        return line.append('\n').toString();
    }

    /** The fields of {@code line}, which no longer has its line feed. */
    public static List<String> fields(String line) {
        List<String> fields = new ArrayList<>();
        StringBuilder field = new StringBuilder();
        for (int i = 0; i < line.length(); i++) {
            char c = line.charAt(i);
            if (c == '\t') {
                fields.add(field.toString());
                field.setLength(0);
            } else if (c == '\\' && i + 1 < line.length()) {
                field.append(unescaped(line.charAt(++i)));
            } else {
                field.append(c);
            }
        }
        fields.add(field.toString());
        return fields;
    }

    // An empty first field would be lost if a separator were only written between non-empty texts: \e stands for it.
    private static void escape(String field, StringBuilder line) {
        if (field.isEmpty()) {
            line.append("\\e");
        }
        for (int i = 0; i < field.length(); i++) {
            char c = field.charAt(i);
            switch (c) {
                case '\\' -> line.append("\\\\");
                case '\t' -> line.append("\\t");
                case '\n' -> line.append("\\n");
                case '\r' -> line.append("\\r");
                default -> line.append(c);
            }
        }
    }

    private static String unescaped(char c) {
        return switch (c) {
            case 't' -> "\t";
            case 'n' -> "\n";
            case 'r' -> "\r";
            case 'e' -> "";
            default -> String.valueOf(c);
        };
    }
}
