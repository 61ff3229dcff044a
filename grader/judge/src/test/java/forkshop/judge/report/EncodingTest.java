package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class EncodingTest {

    @Test
    void characters_that_act_or_hide_become_visible() {
        assertThat(Characters.visible("a\u001b[31m\u0007\u009b\u202e\u200b\u2028\ufeff\ud800z"))
                .isEqualTo("a\\u001b[31m\\u0007\\u009b\\u202e\\u200b\\u2028\\ufeff\\ud800z");
        assertThat(Characters.visible("\udb40\udc41")).isEqualTo("\\udb40\\udc41");
        assertThat(Characters.visible("中文 é ✓")).isEqualTo("中文 é ✓");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "::error::x",
                "  ::error::x",
                "\u00a0\u3000\u0085::error::x",
                ":::error::x",
                "::::x",
                "text ##[error]x",
                "###[error]",
                "##[##[a]",
                ""
            })
    void no_runner_obeys_a_defused_line(String line) {
        String defused = WorkflowCommands.defused(line);

        assertThat(defused).doesNotContain("##[").doesNotMatch("[\\s\\p{Z}\\u0085]*::.*");
        assertThat(WorkflowCommands.defused(defused)).isEqualTo(defused);
    }

    @Test
    void method_references_stay_whole() {
        assertThat(WorkflowCommands.defusedForWrapping("invalid reference Office::buy, List<String>::size, a[]::clone"))
                .isEqualTo("invalid reference Office::buy, List<String>::size, a[]::clone");
        assertThat(WorkflowCommands.defusedForWrapping("x ::error::y")).isEqualTo("x : :error::y");
    }

    @Test
    void a_terminal_line_has_no_line_break() {
        assertThat(TerminalText.line(" a\r\nb\n\tc ")).isEqualTo("a b  c");
        assertThat(TerminalText.lines("a\n  b\u001b\n\n")).containsExactly("a", "  b\\u001b");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '"',
            value = {
                "a|b ~ a&#124;b",
                "<b> ~ &#60;b&#62;",
                "`x` ~ &#96;x&#96;",
                "[a](b) ~ &#91;a&#93;(b)",
                "http://x ~ http&#58;//x",
                "WWW.x.org ~ WWW&#46;x.org",
                "&lt; ~ &#38;lt;",
                "@octocat ~ &#64;&#8203;octocat",
                "t10.2a: 8 sold, 1 left! ~ t10.2a: 8 sold, 1 left!"
            })
    void markdown_shows_text_as_it_is(String text, String markdown) {
        assertThat(MarkdownText.inline(text)).isEqualTo(markdown);
    }

    @Test
    void no_content_ends_its_fence() {
        assertThat(MarkdownText.fenced(List.of("a", "````", "b `````` c")))
                .isEqualTo("```````text\na\n````\nb `````` c\n```````\n");
    }

    @Test
    void chinese_counts_two_columns_and_wraps_between_characters() {
        assertThat(Columns.width("t10 互斥")).isEqualTo(8);
        assertThat(Columns.wrap("互斥锁，保护票", 7)).containsExactly("互斥", "锁，保", "护票");
        assertThat(Columns.wrap("one two three", 8)).containsExactly("one two", "three");
        assertThat(Columns.wrap("  indented words", 11)).containsExactly("  indented", "words");
        assertThat(Columns.wrap("abcdefghij", 4)).containsExactly("abcd", "efgh", "ij");
        assertThat(Columns.wrap("", 4)).containsExactly("");
        assertThat(Columns.cut("abcdefghij", 8)).isEqualTo("abcde...");
    }

    @Test
    void an_excerpt_says_that_there_is_more() {
        assertThat(new Excerpt(2, 100).of(List.of("a", "b", "c")))
                .containsExactly("a", "b", "... (more in score.json)");
        assertThat(new Excerpt(9, 3).of(List.of("ab", "cd", "ef")))
                .containsExactly("ab", "c", "... (more in score.json)");
        assertThat(new Excerpt(9, 4).of(List.of("ab", "cd"))).containsExactly("ab", "cd");
        assertThat(new Excerpt(1, 2).of("a\ud83d\ude00")).isEqualTo("a...");
    }
}
