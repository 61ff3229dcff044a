package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;

/**
 * JSON with keys in a fixed order that does no harm where it is printed. Only the streaming half of Jackson writes it:
 * binding would cost every run of a student a good part of a second.
 */
final class JsonText {

    private JsonText() {}

    /** What stands in the document. */
    @FunctionalInterface
    interface Content {
        void to(JsonGenerator json) throws IOException;
    }

    /** Indented by two spaces, with a line feed at its end. */
    static String pretty(Content content) {
        DefaultIndenter indenter = new DefaultIndenter("  ", "\n");
        DefaultPrettyPrinter printer =
                new DefaultPrettyPrinter().withObjectIndenter(indenter).withArrayIndenter(indenter);
        return text(json -> {
                    json.setPrettyPrinter(printer);
                    content.to(json);
                })
                + "\n";
    }

    /** On one line. */
    static String compact(Content content) {
        return text(content);
    }

    private static String text(Content content) {
        StringWriter text = new StringWriter();
        try (JsonGenerator json = new JsonFactory().createGenerator(text)) {
            content.to(json);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return harmless(text.toString());
    }

    /**
     * What is not plain text, and what a runner of GitHub Actions would obey if the file were printed, can stand only
     * within a JSON string; there an escape means the same.
     */
    private static String harmless(String json) {
        StringBuilder harmless = new StringBuilder(json.length());
        json.replace("##[", "##\\u005b").codePoints().forEach(character -> {
            if (character != '\n' && Characters.hides(character)) {
                harmless.append(Characters.escape(character));
            } else {
                harmless.appendCodePoint(character);
            }
        });
        return harmless.toString();
    }
}
