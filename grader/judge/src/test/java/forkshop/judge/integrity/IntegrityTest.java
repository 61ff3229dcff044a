package forkshop.judge.integrity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.judge.report.ScoreJson;
import forkshop.judge.run.Launch;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * No cheat earns a point that it has not earned, none harms the next grading, each gets a true verdict; and where a layer
 * can be left out, its cheat succeeds without it. The kit check grades some of them, {@code mvn verify -Pintegrity} all.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@EnabledOnOs(OS.LINUX)
@Order(5)
class IntegrityTest {

    private static final int SIDE_BY_SIDE = 3;

    /** So many cheats are graded between two honest submissions. */
    private static final int GROUP = 10;

    /** Of the quick ones the kit check grades every so many. */
    private static final int SAMPLE = 6;

    private static final boolean FULL = "full".equals(System.getProperty("integrity"));

    private final Path root = Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private final Path solution = root.resolve("solutions/src/main/java/forkshop/t06_isolation");
    private final List<Cheat> all = Cheat.all(root.resolve("grader/judge/src/test/cheats"));
    private final Launch launch = new Launch();
    private final ExecutorService gradings = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final ConcurrentLinkedQueue<String> table = new ConcurrentLinkedQueue<>();

    @TempDir
    Path folder;

    @AfterAll
    @SuppressWarnings("SystemOut")
    void showTheTable() {
        gradings.shutdownNow();
        launch.close();
        table.stream().sorted().forEach(System.out::println);
    }

    private List<Cheat> chosen() {
        List<Cheat> quick = all.stream().filter(cheat -> !cheat.isLong()).toList();
        return FULL
                ? all
                : quick.stream()
                        .filter(cheat -> quick.indexOf(cheat) % SAMPLE == 0)
                        .toList();
    }

    @TestFactory
    Stream<DynamicTest> no_cheat_earns_what_it_has_not_earned() {
        List<DynamicTest> tests = new ArrayList<>();
        List<Cheat> chosen = chosen();
        for (int i = 0; i < chosen.size(); i++) {
            Cheat cheat = chosen.get(i);
            Future<Score> score = gradings.submit(() -> grade(cheat, Map.of()));
            tests.add(DynamicTest.dynamicTest(cheat.name() + ": " + cheat.attack(), () -> stopped(cheat, score.get())));
            if (i % GROUP == GROUP - 1 || i == chosen.size() - 1) {
                Future<Score> honest =
                        gradings.submit(() -> grade("solutions", "honest after " + cheat.name(), Map.of()));
                tests.add(DynamicTest.dynamicTest(
                        "the solution still earns everything",
                        () -> assertThat(honest.get().outcome()).isEqualTo(Outcome.FULL_SCORE)));
            }
        }
        return tests.stream();
    }

    @TestFactory
    Stream<DynamicTest> a_cheat_succeeds_without_its_layer() {
        return chosen().stream()
                .filter(cheat -> cheat.without().isPresent())
                .map(cheat -> DynamicTest.dynamicTest(
                        cheat.name(), () -> succeeds(cheat, cheat.without().orElseThrow())));
    }

    @Test
    void a_grading_ends_with_its_budget_and_says_so() throws Exception {
        Cheat endless = all.stream()
                .filter(cheat -> cheat.name().equals("SwallowsEverything"))
                .findFirst()
                .orElseThrow();

        Score score = grade(endless, Map.of("budget", "6"));

        assertThat(score.points()).isZero();
        assertThat(criteria(score))
                .filteredOn(criterion -> criterion.message().contains("had used up its 6 s"))
                .as(explained(score))
                .hasSizeGreaterThan(2)
                // Which of the two depends on how busy the machine is at that moment: CurtainTest decides it.
                .allMatch(criterion -> criterion.verdict()
                        == (criterion.message().contains("too busy") ? Verdict.STARVED : Verdict.TIMEOUT));
        assertThat(criteria(score)).extracting(CriterionScore::verdict).doesNotContain(Verdict.GRADER_ERROR);
    }

    @Test
    void a_layer_that_is_demanded_and_does_not_work_stops_the_call() {
        Score score = grade("solutions", "demanding", Map.of("require", "reaper", "forkshop.without", "reaper"));

        assertThat(score.outcome()).isEqualTo(Outcome.BAD_CALL);
        assertThat(score.problem()).contains("asks for the layer reaper, which does not work here");
    }

    private void succeeds(Cheat cheat, Cheat.Without without) throws Exception {
        Score score = grade(cheat, Map.of("forkshop.without", without.layer().word()));
        assertThat(score.layers()).doesNotContain(without.layer().word());
        assertThat(score.points()).as(explained(score)).isEqualTo(without.earns());
    }

    private void stopped(Cheat cheat, Score score) throws IOException {
        assumeTrue(score.outcome() != Outcome.BAD_CALL, String.valueOf(score.problem()));
        tabulate(cheat, score);
        assertThat(ScoreJson.read(Files.readString(report(cheat.name()).resolve("score.json"))))
                .as("the report that stands when the grading is over")
                .isEqualTo(score);
        assertThat(score.layers()).contains(cheat.layer().word());
        assertThat(score.points()).as(explained(score)).isEqualTo(cheat.earns());
        assertThat(criteria(score)).extracting(CriterionScore::verdict).contains(cheat.verdict());
        assertThat(criteria(score))
                .as(explained(score))
                .noneMatch(criterion -> criterion.verdict().ours());
        assertThat(reports(cheat))
                .as("what a terminal would obey")
                .doesNotContainPattern("[\\u001b\\u0007\\u202e\\u2066]");
        assertThat(reports(cheat)).as("commands to GitHub").doesNotContainPattern("(?m)^::(add-mask|set-output)");
    }

    private String reports(Cheat cheat) {
        try {
            return Files.readString(report(cheat.name()).resolve("score.json"))
                    + Files.readString(report(cheat.name()).resolve("summary.md"));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private void tabulate(Cheat cheat, Score score) {
        double seconds =
                score.topics().stream().mapToDouble(topic -> topic.seconds()).sum();
        String verdicts = criteria(score)
                .map(CriterionScore::verdict)
                .distinct()
                .sorted()
                .map(Verdict::name)
                .collect(Collectors.joining(" "));
        table.add(String.format(
                Locale.ROOT,
                "%-22s %-18s %d/%d %5.1f s  %-30s %s",
                cheat.name(),
                cheat.layer().word(),
                score.points(),
                score.maxPoints(),
                seconds,
                verdicts,
                cheat.attack()));
    }

    // --- How they are graded ---

    private Score grade(Cheat cheat, Map<String, String> more) throws IOException, InterruptedException {
        Path submission = Files.createTempDirectory(folder, cheat.name());
        Oddities.copy(cheat.folder(), submission);
        if (cheat.generated().isPresent()) {
            new Oddities(submission, solution).make(cheat.generated().get());
        }
        Map<String, String> parameters = new HashMap<>(more);
        cheat.sandbox().ifPresent(sandbox -> parameters.put("sandbox", sandbox));
        String name = more.isEmpty() ? cheat.name() : cheat.name() + " without";
        return grade(submission.toString(), name, parameters);
    }

    private Score grade(String submission, String name, Map<String, String> more) {
        Map<String, String> parameters = new HashMap<>(more);
        parameters.put("submission", submission);
        parameters.put("topic", "t06");
        parameters.put("lang", "en");
        parameters.put("forkshop.cwd", root.toString());
        parameters.put("forkshop.root", root.toString());
        parameters.put("forkshop.quiet", "true");
        return launch.grade(report(name), parameters);
    }

    private Path report(String name) {
        return folder.resolve("report of " + name);
    }

    private static Stream<CriterionScore> criteria(Score score) {
        return score.topics().stream().flatMap(topic -> topic.criteria().stream());
    }

    private static String explained(Score score) {
        return criteria(score)
                .map(criterion -> criterion.id() + " " + criterion.verdict() + " " + criterion.message())
                .toList()
                .toString();
    }
}
