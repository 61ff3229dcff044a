package forkshop.judge.kit;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.report.ScoreJson;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/**
 * {@code mvn test -Dsubmission=CHECKOUT} takes nothing from a checkout but the sources of the exercises. Whatever else lies
 * in this one is a trap that stops the build or changes the score as soon as anybody reads, compiles or obeys it.
 */
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there Maven is started by another script")
@TakesLong
final class PristineRegradeTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final Path VARIANT =
            ROOT.resolve("grader/judge/src/test/variants/t06_isolation/AlwaysTells18/AgeExperiment.java");
    private static final String EXERCISES = "exercises/src/main/java/forkshop/";

    @TempDir
    private Path checkout;

    @TempDir
    private Path elsewhere;

    @Test
    void whatever_a_checkout_brings_along_only_its_exercises_count() throws Exception {
        put(EXERCISES + "t06_isolation/AgeExperiment.java", Files.readString(VARIANT));
        setTraps();
        Map<Path, String> before = content();

        Score score = regrade();

        assertThat(score.outcome()).hasToString("POINTS_LOST");
        assertThat(score.criteria().filter(one -> one.verdict() != Verdict.PASSED))
                .extracting(CriterionScore::id)
                .containsExactly("t06.2b", "t06.2d");
        assertThat(content()).as("nothing was written into the checkout").isEqualTo(before);
    }

    private void setTraps() throws IOException {
        put("pom.xml", "this is not XML");
        put("exercises/pom.xml", "this is not XML");
        put(".mvn/jvm.config", "-XX:+NoJvmStartsWithThis");
        put(".mvn/maven.config", "--no-maven-starts-with-this");
        put(
                ".mvn/extensions.xml",
                "<extensions><extension><groupId>no</groupId><artifactId>no</artifactId>"
                        + "<version>1</version></extension></extensions>");
        put(".github/workflows/classroom.yml", "on: push\njobs: {}\n");
        put("course.properties", "topics=none");
        put("junit-platform.properties", "junit.jupiter.conditions.deactivate=*");
        put("exercises/src/main/resources/META-INF/services/org.junit.platform.launcher.TestExecutionListener", "No");
        put("grader/judge/src/main/java/forkshop/judge/t06_isolation/IsolationGrading.java", "this does not compile");
        put("grader/harness/src/main/java/forkshop/t06_isolation/Person.java", "this does not compile");
        put("grader/judge/target/forkshop.jar", "this is not a jar");
        put("target/report/score.json", "{\"points\":6}");
        put(EXERCISES + "harness/Todo.java", "this does not compile");
        put(EXERCISES + "judge/Catalogue.java", "this does not compile");
        put(EXERCISES + "t06_isolation/Person.class", "this is not a class");
        put("exercises/target/classes/forkshop/t06_isolation/AgeExperiment.class", "this is not a class");
        put("exercises/src/test/java/forkshop/t06_isolation/IsolationGrading.java", "this does not compile");
        put("solutions/src/main/java/forkshop/t06_isolation/AgeExperiment.java", "this does not compile");
    }

    private void put(String name, String content) throws IOException {
        Path file = checkout.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }

    /** Called from within the checkout, where a careless Maven would find all of it. */
    private Score regrade() throws IOException, InterruptedException {
        Path said = elsewhere.resolve("said");
        ProcessBuilder maven = new ProcessBuilder(List.of(
                        Path.of(System.getProperty("forkshop.maven"), "bin", "mvn")
                                .toString(),
                        "-o",
                        "-B",
                        "-ntp",
                        "-f",
                        ROOT.resolve("pom.xml").toString(),
                        "test",
                        "-Dtopic=t06",
                        "-Dsubmission=.",
                        "-Dforkshop.report=" + elsewhere.resolve("report")))
                .directory(checkout.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile());
        int code = maven.start().waitFor();
        assertThat(code).as(Files.readString(said)).isEqualTo(1);
        Path report = elsewhere.resolve("report/score.json");
        assertThat(report).as(Files.readString(said)).exists();
        return ScoreJson.read(Files.readString(report));
    }

    private Map<Path, String> content() throws IOException {
        try (Stream<Path> all = Files.walk(checkout)) {
            return all.filter(Files::isRegularFile).collect(toMap(file -> file, PristineRegradeTest::text));
        }
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
