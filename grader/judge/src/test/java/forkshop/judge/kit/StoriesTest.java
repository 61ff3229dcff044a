package forkshop.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.run.Launch;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every program of the tutorial runs on the solutions and shows what the tutorial says, in whatever order. */
class StoriesTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();

    private static final Launch LAUNCH = new Launch();

    @TempDir
    Path folder;

    @AfterAll
    static void endTheCompiler() {
        LAUNCH.close();
    }

    static List<String> topics() {
        return Catalogue.rubrics().stream().map(Rubric::id).toList();
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_story_shows_what_the_tutorial_says(String topic) throws IOException {
        Path screen = folder.resolve(topic + ".txt");

        Optional<String> trouble = LAUNCH.play(
                screen,
                Map.of(
                        "story",
                        topic,
                        "submission",
                        "solutions",
                        "forkshop.pace",
                        "0.1",
                        "forkshop.cwd",
                        ROOT.toString(),
                        "forkshop.root",
                        ROOT.toString()));

        String shown = Files.readString(screen);
        assertThat(trouble).as(shown).isEmpty();
        List<String> lines = shown.lines().toList();
        for (String wanted : Files.readAllLines(ROOT.resolve("grader/judge/src/test/stories/" + topic + ".txt"))) {
            check(wanted.strip(), lines);
        }
    }

    private static void check(String wanted, List<String> lines) {
        if (wanted.isEmpty() || wanted.startsWith("#")) {
            return;
        }
        if (wanted.startsWith("!")) {
            assertThat(lines).noneMatch(line -> fits(wanted.substring(1), line));
        } else {
            assertThat(lines).as(wanted).anyMatch(line -> fits(wanted, line));
        }
    }

    /** The exact text, or a regular expression between slashes. */
    private static boolean fits(String wanted, String line) {
        boolean expression = wanted.length() > 1 && wanted.startsWith("/") && wanted.endsWith("/");
        return expression
                ? line.strip().matches(wanted.substring(1, wanted.length() - 1))
                : line.strip().equals(wanted);
    }
}
