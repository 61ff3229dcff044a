package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forkshop.judge.BadCall;
import forkshop.judge.Language;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

final class LanguageChoiceTest {

    @Test
    void what_was_asked_for_is_spoken_anywhere() throws BadCall {
        assertThat(LanguageChoice.of("zh", Locale.US, List.of("US-ASCII"))).isEqualTo(Language.ZH);
        assertThat(LanguageChoice.of(" EN ", Locale.CHINA, List.of("UTF-8"))).isEqualTo(Language.EN);
    }

    @Test
    void a_chinese_locale_needs_a_console_that_can_show_it() throws BadCall {
        assertThat(LanguageChoice.of("", Locale.CHINA, List.of("UTF-8", ""))).isEqualTo(Language.ZH);
        assertThat(LanguageChoice.of(null, Locale.CHINA, List.of("GBK"))).isEqualTo(Language.ZH);
        assertThat(LanguageChoice.of(null, Locale.TAIWAN, List.of("${stdout.encoding}", "UTF-8")))
                .isEqualTo(Language.ZH);
        assertThat(LanguageChoice.of(null, Locale.CHINA, List.of("UTF-8", "ANSI_X3.4-1968")))
                .isEqualTo(Language.EN);
        assertThat(LanguageChoice.of(null, Locale.CHINA, List.of("", "no such")))
                .isEqualTo(Language.EN);
        assertThat(LanguageChoice.of(null, Locale.GERMANY, List.of("UTF-8"))).isEqualTo(Language.EN);
    }

    @Test
    void another_language_is_a_bad_call() {
        BadCall bad =
                catchThrowableOfType(BadCall.class, () -> LanguageChoice.of("fr\u001b", Locale.US, List.of("UTF-8")));

        assertThat(bad.sentence().en())
                .isEqualTo("-Dlang=fr\\u001b is not a language of this kit: use -Dlang=en or -Dlang=zh.");
        assertThat(bad.sentence().zh()).contains("-Dlang=zh");
    }
}
