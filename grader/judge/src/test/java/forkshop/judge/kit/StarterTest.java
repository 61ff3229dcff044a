package forkshop.judge.kit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.starter.Starter;
import forkshop.judge.starter.TreeHash;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The repository that students get gives nothing away, is always the same, and grades on its own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(1)
class StarterTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final String EXERCISES = "exercises/src/main/java/forkshop";
    private static final Pattern LINK = Pattern.compile("\\]\\(([^()\\s#]+)#?[^()\\s]*\\)");
    private static final Pattern TABLE_ROW = Pattern.compile("(?m)^\\| (\\[t\\d\\d_.*|`[A-Z]+` \\|.*)$");

    /** What only the kit has, as a text would speak of it. */
    private static final Pattern ELSEWHERE = Pattern.compile(
            "-Dsubmission=(solutions|variant|alternative)|-P(solutions|variants|bench|starter)|\\.ci/|src/test/|KitCheck");

    private static final String ONE = "t05_joining";

    private static Path folder = Path.of("");
    private static Starter starter;

    @BeforeAll
    static void write(@TempDir Path temporary) throws IOException {
        starter = new Starter(ROOT);
        folder = temporary.resolve("starter");
        starter.write(folder);
    }

    // --- What is in it ---

    @Test
    void it_has_what_students_need() {
        assertThat(starter.files())
                .contains(
                        "README.md",
                        "README.zh-CN.md",
                        "LICENSE",
                        "pom.xml",
                        "mvnw",
                        "course.properties",
                        ".mvn/wrapper/maven-wrapper.properties",
                        ".gitignore",
                        ".gitattributes",
                        ".editorconfig",
                        ".devcontainer/devcontainer.json",
                        ".vscode/tasks.json",
                        ".github/workflows/classroom.yml",
                        "grader/harness/src/main/java/forkshop/harness/Todo.java",
                        "grader/judge/src/main/java/forkshop/judge/Catalogue.java")
                .containsAll(Catalogue.rubrics().stream()
                        .map(rubric -> EXERCISES + "/" + rubric.id() + "/README.md")
                        .toList());
    }

    @Test
    void every_file_is_one_of_ours_and_none_is_from_where_the_answers_are() {
        assertThat(starter.files())
                .noneMatch(file -> file.startsWith("solutions/")
                        || file.contains("src/test")
                        || file.startsWith(".ci")
                        || file.matches("\\.github/workflows/(?!classroom\\.yml).*"));
        assertThat(filesIn(folder)).isEqualTo(starter.files());
    }

    @Test
    void no_file_has_a_line_that_only_the_answers_have() throws IOException {
        Set<String> secrets = secretLines();
        assertThat(secrets).hasSizeGreaterThan(1000);
        for (String file : starter.files()) {
            assertThat(leaks(Files.readAllBytes(folder.resolve(file)), secrets))
                    .as(file)
                    .isEmpty();
        }
    }

    @Test
    void that_search_finds_a_solution_wherever_it_is() throws IOException {
        Set<String> secrets = secretLines();
        for (Rubric rubric : Catalogue.rubrics()) {
            for (Path solution : javaFiles(ROOT.resolve("solutions/src/main/java/forkshop/" + rubric.id()))) {
                assertThat(leaks(Files.readAllBytes(solution), secrets))
                        .as(solution.toString())
                        .isNotEmpty();
            }
        }
    }

    @Test
    void nothing_is_packed_or_compiled() throws IOException {
        for (String file : starter.files()) {
            byte[] start = Arrays.copyOf(Files.readAllBytes(folder.resolve(file)), 4);
            assertThat(start).as(file).isNotEqualTo(new byte[] {'P', 'K', 3, 4});
            assertThat(start).as(file).isNotEqualTo(new byte[] {(byte) 0xCA, (byte) 0xFE, (byte) 0xBA, (byte) 0xBE});
            assertThat(start[0] == 0x1F && start[1] == (byte) 0x8B).as(file).isFalse();
        }
    }

    // --- The same bytes ---

    @Test
    void it_is_always_the_same(@TempDir Path other) throws IOException {
        Path again = other.resolve("starter");
        Files.createDirectories(again.resolve("stale/deep"));
        Files.writeString(again.resolve("stale/deep/file"), "of an older kit");
        Files.createDirectories(again.resolve(".git"));
        Files.writeString(again.resolve(".git/HEAD"), "somebody's");

        new Starter(ROOT).write(again);

        assertThat(Files.readString(again.resolve(".git/HEAD"))).isEqualTo("somebody's");
        assertThat(filesIn(again)).isEqualTo(starter.files());
        assertThat(TreeHash.of(again)).isEqualTo(TreeHash.of(folder));
        for (String file : starter.files()) {
            assertThat(Files.getLastModifiedTime(again.resolve(file)).toInstant())
                    .hasToString("2026-01-01T00:00:00Z");
        }
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void its_hash_is_the_one_that_git_gives_it(@TempDir Path elsewhere) throws Exception {
        Path index = elsewhere.resolve("repository");
        List<String> git = List.of("git", "--git-dir=" + index, "--work-tree=" + folder);
        run(elsewhere, List.of("git", "init", "--quiet", "--bare", index.toString()), Map.of());
        run(elsewhere, List.of("git", "--git-dir=" + index, "config", "core.bare", "false"), Map.of());
        run(folder, and(git, "add", "--all", "."), Map.of());

        assertThat(run(folder, and(git, "write-tree"), Map.of()).text().strip()).isEqualTo(TreeHash.of(folder));
    }

    // --- What it says ---

    @Test
    void its_texts_speak_only_of_what_is_there_and_their_links_work() throws IOException {
        for (String file : starter.files()) {
            if (file.matches(".*\\.(md|yml|json|xml|properties)") && !file.contains("/src/main/resources/")) {
                String text = Files.readString(folder.resolve(file));
                assertThat(ELSEWHERE.matcher(text).results().map(MatchResult::group))
                        .as(file)
                        .isEmpty();
            }
            if (file.endsWith(".md")) {
                assertThat(brokenLinks(folder.resolve(file))).as(file).isEmpty();
            }
        }
    }

    @Test
    void its_readme_has_the_tables_of_the_kits_and_the_chinese_one_the_same_structure() throws IOException {
        for (String readme : List.of("README.md", "README.zh-CN.md")) {
            List<String> rows = rows(folder.resolve(readme));
            assertThat(rows).hasSizeGreaterThan(Catalogue.rubrics().size());
            assertThat(rows).isEqualTo(rows(ROOT.resolve(readme)));
        }
        assertThat(Outline.of(folder.resolve("README.zh-CN.md")).parts())
                .isEqualTo(Outline.of(folder.resolve("README.md")).parts());
    }

    // --- What it does ---

    @Test
    @EnabledOnOs(OS.LINUX)
    void it_grades_an_assignment(@TempDir Path temporary) throws Exception {
        Path mine = temporary.resolve("mine");
        starter.write(mine);

        handIn(List.of(ONE), "topics = t05\npoints.t05 = 20\n", mine);
        assertThat(grade(mine, scrubbed())).isEqualTo(new Grade(0, 20, 20, Outcome.FULL_SCORE));
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    @TakesLong
    void it_grades_whatever_a_student_has_done_so_far(@TempDir Path temporary) throws Exception {
        Path mine = temporary.resolve("mine");
        starter.write(mine);

        assertThat(grade(mine, scrubbed())).isEqualTo(new Grade(1, 0, 100, Outcome.POINTS_LOST));

        handIn(List.of(), "", mine);
        assertThat(grade(mine, System.getenv())).isEqualTo(new Grade(1, 0, 100, Outcome.POINTS_LOST));

        handIn(List.of(ONE), "", mine);
        assertThat(grade(mine, System.getenv())).isEqualTo(new Grade(1, price(ONE), 100, Outcome.POINTS_LOST));

        handIn(Catalogue.rubrics().stream().map(Rubric::id).toList(), "", mine);
        assertThat(grade(mine, scrubbed())).isEqualTo(new Grade(0, 100, 100, Outcome.FULL_SCORE));
    }

    private record Grade(int exit, int points, int of, Outcome outcome) {}

    private record Ended(int code, String text) {}

    /** Gives the repository {@code mine} the sources of a student who has solved {@code topics}, and an assignment. */
    private static void handIn(List<String> topics, String course, Path mine) throws IOException {
        for (Rubric rubric : Catalogue.rubrics()) {
            Path from = ROOT.resolve(topics.contains(rubric.id()) ? "solutions/src/main/java/forkshop" : EXERCISES);
            for (Path source : javaFiles(from.resolve(rubric.id()))) {
                Path target =
                        mine.resolve(EXERCISES).resolve(from.relativize(source).toString());
                Files.copy(source, target, StandardCopyOption.REPLACE_EXISTING);
            }
        }
        Files.writeString(mine.resolve("course.properties"), course);
    }

    private static Grade grade(Path mine, Map<String, String> environment) throws Exception {
        Path maven = Path.of(System.getProperty("forkshop.maven"), "bin", "mvn");
        String repository = "-Dmaven.repo.local=" + System.getProperty("forkshop.repository");
        String budget = "-Dbudget=" + KitCheck.BUDGET;
        Ended ended = run(mine, List.of(maven.toString(), "-o", "-B", "-ntp", repository, budget, "test"), environment);
        Path json = mine.resolve("target/report/score.json");
        assertThat(json).as(ended.text()).exists();
        Score score = ScoreJson.read(Files.readString(json));
        assertThat(ended.text()).contains(score.points() + " of " + score.maxPoints());
        return new Grade(ended.code(), score.points(), score.maxPoints(), score.outcome());
    }

    /** What {@code env -i} leaves, and where the programs are and whose they are. */
    private static Map<String, String> scrubbed() {
        String java = Path.of(System.getProperty("java.home"), "bin").toString();
        return Map.of(
                "PATH", java + File.pathSeparator + System.getenv("PATH"), "HOME", System.getProperty("user.home"));
    }

    private static Ended run(Path where, List<String> command, Map<String, String> environment) throws Exception {
        ProcessBuilder builder =
                new ProcessBuilder(command).directory(where.toFile()).redirectErrorStream(true);
        if (!environment.isEmpty()) {
            builder.environment().clear();
            builder.environment().putAll(environment);
        }
        Process process = builder.start();
        try {
            process.getOutputStream().close();
            String text = new String(process.getInputStream().readAllBytes(), UTF_8);
            return new Ended(process.waitFor(), text);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private static List<String> and(List<String> command, String... more) {
        List<String> all = new ArrayList<>(command);
        all.addAll(List.of(more));
        return all;
    }

    // --- How it is searched ---

    /** Lines of solutions, variants, alternatives and tests that nothing else in the kit has. */
    private static Set<String> secretLines() {
        Set<String> secrets = new TreeSet<>();
        for (String place : List.of("solutions/src", "grader/judge/src/test")) {
            javaFiles(ROOT.resolve(place)).forEach(file -> secrets.addAll(lines(file)));
        }
        for (String place : List.of(
                "exercises", "grader/harness/src/main", "grader/judge/src/main", "pom.xml", "mvnw", ".github")) {
            files(ROOT.resolve(place)).forEach(file -> secrets.removeAll(lines(file)));
        }
        return secrets;
    }

    private static Set<String> lines(Path file) {
        try {
            return codeLines(Files.readString(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> codeLines(String text) {
        return text.lines()
                .map(String::strip)
                .filter(line -> line.length() > 3 && !line.startsWith("import ") && !line.startsWith("//"))
                .collect(toCollection(TreeSet::new));
    }

    private static Set<String> leaks(byte[] content, Set<String> secrets) {
        Set<String> found = codeLines(new String(content, UTF_8));
        found.retainAll(secrets);
        return found;
    }

    private static List<Path> javaFiles(Path place) {
        return files(place).stream()
                .filter(file -> file.toString().endsWith(".java"))
                .toList();
    }

    private static List<Path> files(Path place) {
        try (Stream<Path> all = Files.walk(place)) {
            return all.filter(Files::isRegularFile).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<String> filesIn(Path place) {
        return files(place).stream()
                .map(file -> place.relativize(file).toString().replace('\\', '/'))
                .filter(file -> !file.startsWith(".git/"))
                .sorted()
                .toList();
    }

    private static List<String> brokenLinks(Path markdown) throws IOException {
        String text = Files.readString(markdown);
        return LINK.matcher(text)
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.contains("://") && !Files.exists(markdown.resolveSibling(target)))
                .toList();
    }

    private static List<String> rows(Path readme) throws IOException {
        Matcher rows = TABLE_ROW.matcher(Files.readString(readme));
        return rows.results().map(row -> row.group(1)).toList();
    }

    private static int price(String topic) {
        return Catalogue.rubrics().stream()
                .filter(rubric -> rubric.id().equals(topic))
                .flatMap(rubric -> rubric.criteria().stream())
                .mapToInt(Rubric.Price::points)
                .sum();
    }
}
