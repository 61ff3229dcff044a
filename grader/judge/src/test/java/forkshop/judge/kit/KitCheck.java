package forkshop.judge.kit;

import static java.util.stream.Collectors.toCollection;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Catalogue;
import forkshop.judge.kit.Corpus.Variant;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.run.Launch;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/**
 * The kit grades itself: the solution earns everything, the skeleton nothing, every wrong variant loses exactly what its
 * file names, every other right design loses nothing, and whoever only pretends gets nothing.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Order(2)
class KitCheck {

    /** Gradings mostly wait for processes, so more of them go side by side than there are cores. */
    private static final int SIDE_BY_SIDE = 9;

    /** Seconds for one of them: it shares the machine with the others, and with whatever else there is. */
    static final String BUDGET = "600";

    private static final boolean PORTABLE = "portable".equals(System.getProperty("kit"));
    private static final boolean SHORT = "short".equals(System.getProperty("kit"));

    private final Path root = Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private final Corpus corpus = new Corpus(root, !SHORT);
    private final Launch launch = new Launch();
    private final ExecutorService gradings = Executors.newFixedThreadPool(SIDE_BY_SIDE);
    private final VariantTable table = new VariantTable();

    @TempDir
    Path reports;

    @AfterAll
    @SuppressWarnings("SystemOut")
    void showTheTable() {
        gradings.shutdownNow();
        launch.close();
        System.out.println(table);
    }

    @TestFactory
    Stream<DynamicContainer> every_topic_keeps_its_promises() {
        String only = System.getProperty("topic", "");
        List<Topic> topics = Catalogue.rubrics().stream()
                .filter(rubric -> only.isBlank() || rubric.id().startsWith(only))
                .map(Topic::new)
                .toList();
        return topics.stream().map(Topic::checks);
    }

    /** All gradings of one topic; they begin as soon as it is made, and its checks wait for them. */
    private final class Topic {

        private final Rubric rubric;
        private final long begun = System.nanoTime();
        private final Future<Score> solution;
        private final Future<Score> skeleton;
        private final Map<Variant, Future<Score>> variants = new LinkedHashMap<>();
        private final Map<String, Future<Score>> alternatives = new LinkedHashMap<>();
        private final Map<Stubs.Kind, Future<Score>> stubs = new LinkedHashMap<>();

        Topic(Rubric rubric) {
            this.rubric = rubric;
            solution = grade("solutions");
            skeleton = grade("exercises");
            corpus.alternatives(rubric).forEach(name -> alternatives.put(name, grade(name)));
            if (!PORTABLE) {
                corpus.variants(rubric).forEach(variant -> variants.put(variant, grade(variant.submission())));
                pretend();
            }
        }

        // Where a topic gives no room for an answer of some kind, it is the same submission as the one before.
        private void pretend() {
            Path skeletons = root.resolve("exercises/src/main/java/forkshop").resolve(rubric.id());
            Set<Map<String, String>> known = new HashSet<>();
            for (Stubs.Kind kind : Stubs.Kind.values()) {
                try {
                    Map<String, String> sources = Stubs.of(skeletons, kind);
                    if (known.add(sources)) {
                        stubs.put(kind, gradings.submit(() -> pretend(kind, sources)));
                    }
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
        }

        private Score pretend(Stubs.Kind kind, Map<String, String> sources) throws IOException {
            Path folder = reports.resolve("stub-" + rubric.number() + "-" + kind);
            Path topic = Files.createDirectories(
                    folder.resolve("src/main/java/forkshop").resolve(rubric.id()));
            for (Map.Entry<String, String> source : sources.entrySet()) {
                Files.writeString(topic.resolve(source.getKey()), source.getValue());
            }
            return gradeNow(folder.toString());
        }

        private Future<Score> grade(String submission) {
            return gradings.submit(() -> gradeNow(submission));
        }

        private Score gradeNow(String submission) {
            Path report = reports.resolve(rubric.id() + "-" + submission.replaceAll("[^A-Za-z0-9]+", "-"));
            return launch.grade(
                    report,
                    Map.of(
                            "submission",
                            submission,
                            "topic",
                            rubric.id(),
                            "lang",
                            "en",
                            "level",
                            "full",
                            "budget",
                            BUDGET,
                            "forkshop.cwd",
                            root.toString(),
                            "forkshop.root",
                            root.toString(),
                            "forkshop.quiet",
                            "true"));
        }

        DynamicContainer checks() {
            List<DynamicTest> tests = new ArrayList<>();
            tests.add(DynamicTest.dynamicTest("the solution earns everything", () -> earnsAll(solution.get())));
            tests.add(DynamicTest.dynamicTest("the skeleton is not attempted", () -> notAttempted(skeleton.get())));
            alternatives.forEach((name, score) ->
                    tests.add(DynamicTest.dynamicTest(name + " earns everything", () -> earnsAll(score.get()))));
            variants.forEach((variant, score) -> tests.add(DynamicTest.dynamicTest(
                    variant.name() + " loses exactly " + variant.loses(), () -> losesExactly(variant, score.get()))));
            if (!PORTABLE) {
                stubs.forEach((kind, score) -> tests.add(DynamicTest.dynamicTest(
                        "pretending by " + kind + " earns nothing", () -> earnsNothing(score.get()))));
                tests.add(DynamicTest.dynamicTest("every criterion is lost by a variant", this::everyCriterionIsLost));
            }
            tests.add(DynamicTest.dynamicTest("done", this::sayDone));
            return DynamicContainer.dynamicContainer(rubric.id(), tests);
        }

        private void earnsAll(Score score) {
            assertThat(lost(score)).as(explained(score)).isEmpty();
            assertThat(score.points()).isEqualTo(score.maxPoints());
        }

        private void notAttempted(Score score) {
            assertThat(criteria(score))
                    .as(explained(score))
                    .allMatch(criterion -> criterion.verdict() == Verdict.NOT_ATTEMPTED);
            assertThat(score.points()).isZero();
        }

        private void losesExactly(Variant variant, Score score) {
            table.add(rubric, variant, score);
            // The difference first: what explains it may be longer than what is shown.
            assertThat(lost(score))
                    .withFailMessage(() -> "it lost " + lost(score) + ": " + explained(score))
                    .isEqualTo(variant.loses());
            assertThat(criteria(score))
                    .noneMatch(criterion -> criterion.verdict().ours());
        }

        private void earnsNothing(Score score) {
            assertThat(score.points()).as(explained(score)).isZero();
            assertThat(criteria(score))
                    .noneMatch(criterion -> criterion.verdict().ours());
        }

        private void everyCriterionIsLost() {
            Set<String> lost = new TreeSet<>();
            variants.keySet().forEach(variant -> lost.addAll(variant.loses()));
            assertThat(lost)
                    .containsAll(
                            rubric.criteria().stream().map(Rubric.Price::id).toList());
        }

        @SuppressWarnings("SystemOut")
        private void sayDone() {
            System.out.printf(
                    "%-14s %3d variants, %2d alternatives, %d s%n",
                    rubric.id(), variants.size(), alternatives.size(), (System.nanoTime() - begun) / 1_000_000_000);
        }

        private Set<String> lost(Score score) {
            return criteria(score)
                    .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                    .map(CriterionScore::id)
                    .collect(toCollection(TreeSet::new));
        }

        private Stream<CriterionScore> criteria(Score score) {
            return score.topics().stream().flatMap(topic -> topic.criteria().stream());
        }

        private String explained(Score score) {
            return criteria(score)
                    .filter(criterion -> criterion.verdict() != Verdict.PASSED)
                    .map(criterion -> criterion.id() + " " + criterion.verdict() + " " + criterion.message() + " "
                            + criterion.explanation())
                    .toList()
                    .toString();
        }
    }
}
