package forkshop.judge;

import java.util.IllegalFormatException;

/**
 * A sentence in both languages of the workshop. The pair stands where it is used, so that neither can be forgotten.
 *
 * @param en the English sentence
 * @param zh the Chinese sentence
 */
public record Text(String en, String zh) {

    /**
     * Fills the same arguments into both sentences.
     *
     * @throws IllegalFormatException when a sentence is not a format of {@link String#format}
     */
    @SuppressWarnings("AnnotateFormatMethod") // Two formats share the arguments, which the annotation cannot say.
    public static Text of(String en, String zh, Object... arguments) {
        return arguments.length == 0
                ? new Text(en, zh)
                : new Text(String.format(en, arguments), String.format(zh, arguments));
    }

    /** The same in both languages: a path, a number, a name. */
    public static Text same(String words) {
        return new Text(words, words);
    }

    /** This sentence in {@code language}. */
    public String in(Language language) {
        return language == Language.ZH ? zh : en;
    }

    /** Both sentences of this text, followed by both of {@code next}. */
    public Text then(Text next) {
        return new Text(en + next.en, zh + next.zh);
    }
}
