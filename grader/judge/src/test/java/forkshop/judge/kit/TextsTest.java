package forkshop.judge.kit;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What a student reads agrees with the rubric, and both languages say the same. */
class TextsTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final Pattern TODO = Pattern.compile("TODO (t\\d\\d\\.\\d+) \\((\\d+) points?\\)");
    private static final Pattern TASK_ROW =
            Pattern.compile("(?m)^\\|\\s*(t\\d\\d\\.\\d+)\\s*\\|.*\\|\\s*(\\d+)\\s*\\|\\s*$");

    static List<Rubric> topics() {
        return Catalogue.rubrics();
    }

    private static Path folder(Rubric rubric) {
        return ROOT.resolve("exercises/src/main/java/forkshop").resolve(rubric.id());
    }

    private static Map<String, Integer> prices(Rubric rubric) {
        Map<String, Integer> prices = new TreeMap<>();
        rubric.criteria().forEach(price -> prices.merge(price.task(), price.points(), Integer::sum));
        return prices;
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_todo_names_the_price_of_its_criteria(Rubric rubric) throws IOException {
        Map<String, Integer> todos = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder(rubric))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".java")).toList()) {
                todos.putAll(found(TODO, Files.readString(file)));
            }
        }
        assertThat(todos).isEqualTo(prices(rubric));
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_lesson_lists_the_tasks_with_their_prices(Rubric rubric) throws IOException {
        for (String lesson : List.of("README.md", "README.zh-CN.md")) {
            String text = Files.readString(folder(rubric).resolve(lesson));
            assertThat(found(TASK_ROW, text)).as(lesson).isEqualTo(prices(rubric));
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_task_has_hints_in_three_levels(Rubric rubric) {
        for (String hints : List.of("HINTS.md", "HINTS.zh-CN.md")) {
            List<String> headings = Outline.of(folder(rubric).resolve(hints)).headings();
            for (Rubric.Open task : rubric.tasks()) {
                int at = headings.indexOf(task.id());
                assertThat(at).as(hints + " on " + task.id()).isNotNegative();
                assertThat(headings.subList(at + 1, at + 4))
                        .as(hints + " on " + task.id())
                        .allMatch(heading -> heading.matches("[123] - .+"));
            }
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void the_chinese_lesson_and_hints_have_the_structure_of_the_english_ones(Rubric rubric) {
        for (String name : List.of("README", "HINTS")) {
            assertThat(Outline.of(folder(rubric).resolve(name + ".zh-CN.md")).parts())
                    .isEqualTo(Outline.of(folder(rubric).resolve(name + ".md")).parts());
        }
    }

    @ParameterizedTest
    @MethodSource("topics")
    void every_task_of_a_criterion_exists(Rubric rubric) {
        assertThat(rubric.tasks().stream().map(Rubric.Open::id))
                .containsAll(prices(rubric).keySet());
        rubric.criteria()
                .forEach(price ->
                        assertThat(rubric.tasks().stream().map(Rubric.Open::id)).containsAll(price.needs()));
    }

    @Test
    void the_chinese_readme_has_the_structure_of_the_english_one() {
        assertThat(Outline.of(ROOT.resolve("README.zh-CN.md")).parts())
                .isEqualTo(Outline.of(ROOT.resolve("README.md")).parts());
    }

    private static Map<String, Integer> found(Pattern pattern, String text) {
        Map<String, Integer> found = new TreeMap<>();
        Matcher matcher = pattern.matcher(text);
        while (matcher.find()) {
            found.put(matcher.group(1), Integer.parseInt(matcher.group(2)));
        }
        return found;
    }
}
