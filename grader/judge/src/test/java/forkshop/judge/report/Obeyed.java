package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

/** What a runner of GitHub Actions takes for a command (actions/runner, {@code ActionCommand.cs}). */
final class Obeyed {

    private Obeyed() {}

    /** {@code line} is only shown. */
    static void assertIsText(String line) {
        assertThat(line).doesNotContain("##[").doesNotMatch("[\\s\\p{Z}\\u0085]*::.*");
        assertThat(line.codePoints().noneMatch(Characters::hides)).as(line).isTrue();
    }
}
