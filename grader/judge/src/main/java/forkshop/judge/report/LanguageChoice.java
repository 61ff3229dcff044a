package forkshop.judge.report;

import forkshop.judge.BadCall;
import forkshop.judge.Language;
import forkshop.judge.Text;
import java.nio.charset.Charset;
import java.nio.charset.IllegalCharsetNameException;
import java.nio.charset.UnsupportedCharsetException;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** In which language a run speaks. */
public final class LanguageChoice {

    private static final String SAMPLE = "进程池，互斥：得分";

    private LanguageChoice() {}

    /**
     * The language that was asked for; else Chinese where the locale is Chinese and the console can show it; else
     * English.
     *
     * @param property of {@code -Dlang}: {@code en} or {@code zh} in any case; {@code null} or blank when not given
     * @param locale of the person
     * @param consoleCharsets names of the encodings that the output passes through; blank and unknown ones count for
     *     nothing, and Chinese needs at least one that counts and none that cannot encode it
     * @throws BadCall when {@code property} names another language
     */
    public static Language of(@Nullable String property, Locale locale, List<String> consoleCharsets) throws BadCall {
        if (property != null && !property.isBlank()) {
            return named(property.strip());
        }
        boolean wanted = locale.getLanguage().equals(Locale.CHINESE.getLanguage());
        return wanted && canShow(consoleCharsets) ? Language.ZH : Language.EN;
    }

    private static Language named(String property) throws BadCall {
        return switch (property.toLowerCase(Locale.ROOT)) {
            case "en" -> Language.EN;
            case "zh" -> Language.ZH;
            default ->
                throw new BadCall(Text.of(
                        "-Dlang=%s is not a language of this kit: use -Dlang=en or -Dlang=zh.",
                        "本工具包没有 -Dlang=%s 这种语言：请用 -Dlang=en 或 -Dlang=zh。", TerminalText.line(property)));
        };
    }

    private static boolean canShow(List<String> consoleCharsets) {
        List<Charset> known = consoleCharsets.stream()
                .map(LanguageChoice::charset)
                .flatMap(Optional::stream)
                .toList();
        return !known.isEmpty() && known.stream().allMatch(LanguageChoice::encodesChinese);
    }

    /** Maven passes an encoding that its own JVM does not have as an empty name, or as an unfilled placeholder. */
    private static Optional<Charset> charset(String name) {
        try {
            return Optional.of(Charset.forName(name.strip()));
        } catch (IllegalCharsetNameException | UnsupportedCharsetException notKnown) {
            return Optional.empty();
        }
    }

    private static boolean encodesChinese(Charset charset) {
        return charset.canEncode() && charset.newEncoder().canEncode(SAMPLE);
    }
}
