package forkshop.judge.batch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forkshop.harness.Jvm;
import forkshop.judge.Main;
import forkshop.judge.kit.TakesLong;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

/** A small class, graded by real judge processes. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there is no SIGKILL")
final class BatchTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final String TOPIC = "src/main/java/forkshop/t06_isolation";
    private static final Path VARIANTS = ROOT.resolve("grader/judge/src/test/variants/t06_isolation");

    @TempDir
    private static Path temporary;

    private Path students;
    private Path undisturbed;

    @BeforeAll
    void gradeTheClassOnce() throws Exception {
        students = temporary.resolve("students");
        submission("ann", ROOT.resolve("solutions").resolve(TOPIC));
        submission("bob", ROOT.resolve("exercises").resolve(TOPIC));
        submission("=cai", VARIANTS.resolve("AlwaysTells18"));
        Files.writeString(submission("eve").resolve("AgeExperiment.java"), "package forkshop.t06_isolation; class {");
        Files.createDirectory(students.resolve("fay"));
        undisturbed = temporary.resolve("undisturbed");
        assertThat(call("batch", students.toString(), "--out", undisturbed.toString(), "--topic", "t06", "--jobs", "2"))
                .isZero();
    }

    private Path submission(String name, Path... sources) throws IOException {
        Path topic = Files.createDirectories(
                students.resolve(name).resolve("exercises").resolve(TOPIC));
        for (Path folder : sources) {
            Files.copy(folder.resolve("AgeExperiment.java"), topic.resolve("AgeExperiment.java"));
        }
        return topic;
    }

    private static int call(String... arguments) {
        PrintWriter unheard = new PrintWriter(new StringWriter());
        return new CommandLine(new Main()).setOut(unheard).setErr(unheard).execute(arguments);
    }

    @Test
    void everybody_has_a_row_and_a_report() throws Exception {
        List<String> rows = Files.readAllLines(undisturbed.resolve("grades.csv"));

        assertThat(rows).hasSize(6);
        assertThat(rows.get(1)).startsWith("'=cai,graded,4,6,");
        assertThat(rows.get(2)).startsWith("ann,graded,6,6,4,4,2,2,6,");
        assertThat(rows.get(3)).startsWith("bob,graded,0,6,");
        assertThat(rows.get(4)).startsWith("eve,graded,0,6,");
        assertThat(rows.get(5)).startsWith("fay,refused,,6,,4,,2,,,the folder is empty,");
        assertThat(score("ann").submission()).isEqualTo("ann");
        assertThat(score("fay").problem()).isEqualTo("the folder is empty");
        assertThat(undisturbed.resolve("eve/summary.md")).content().contains("COMPILE");
    }

    private Score score(String student) throws IOException {
        return ScoreJson.read(Files.readString(undisturbed.resolve(student).resolve("score.json")));
    }

    @Test
    @TakesLong
    void a_batch_that_is_killed_in_the_middle_goes_on_where_it_was() throws Exception {
        Path killed = temporary.resolve("killed");
        Path journal = killed.resolve("journal.jsonl");
        Process batch = start(killed);
        try {
            await().pollInterval(Duration.ofMillis(5))
                    .atMost(Duration.ofMinutes(5))
                    .until(() -> count(journal, "finished") >= 2 && count(journal, "started") >= 3);
        } finally {
            batch.destroyForcibly().waitFor();
        }
        long finishedBefore = count(journal, "finished");
        assertThat(finishedBefore).isLessThan(5);

        assertThat(call("batch", students.toString(), "--out", killed.toString(), "--topic", "t06", "--jobs", "2"))
                .isZero();

        assertThat(count(journal, "finished")).isEqualTo(5);
        assertAlike(killed);
        await().until(() -> judgesWith(killed.toString()).isEmpty());
    }

    private Process start(Path out) throws IOException {
        List<String> command = new ArrayList<>(Jvm.command(Main.class, "batch", students.toString(), "--topic", "t06"));
        command.addAll(List.of("--out", out.toString(), "--jobs", "1"));
        return new ProcessBuilder(command)
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.DISCARD)
                .start();
    }

    private static long count(Path journal, String event) throws IOException {
        if (Files.notExists(journal)) {
            return 0;
        }
        try (Stream<String> lines = Files.lines(journal)) {
            return lines.filter(line -> line.startsWith("{\"event\":\"" + event + "\""))
                    .count();
        }
    }

    private static List<ProcessHandle> judgesWith(String argument) {
        return ProcessHandle.allProcesses()
                .filter(process -> process.info().arguments().stream()
                        .flatMap(Arrays::stream)
                        .anyMatch(one -> one.contains(argument)))
                .toList();
    }

    private void assertAlike(Path other) throws IOException {
        for (String table : List.of("grades.csv", "criteria.csv")) {
            assertThat(other.resolve(table)).hasSameBinaryContentAs(undisturbed.resolve(table));
        }
    }

    @Test
    @TakesLong
    void shards_in_any_order_make_the_same_class() throws Exception {
        Path first = temporary.resolve("first");
        Path second = temporary.resolve("second");
        Path merged = temporary.resolve("merged");
        for (Path shard : List.of(second, first)) {
            String part = shard.equals(first) ? "1/2" : "2/2";
            assertThat(call("batch", students.toString(), "--out", shard.toString(), "--topic", "t06", "--shard", part))
                    .isZero();
        }

        assertThat(call(
                        "merge",
                        second.toString(),
                        "--out",
                        temporary.resolve("half").toString()))
                .isEqualTo(3);
        assertThat(call("merge", second.toString(), first.toString(), "--out", merged.toString()))
                .isZero();
        assertAlike(merged);
        assertThat(merged.resolve("ann/summary.md")).exists();
    }

    @Test
    void a_bad_call_is_2_and_touches_nothing() {
        Path out = temporary.resolve("unused");
        assertThat(call("batch", temporary.resolve("none").toString(), "--out", out.toString()))
                .isEqualTo(2);
        assertThat(call("batch", students.toString(), "--out", out.toString(), "--topic", "t99"))
                .isEqualTo(2);
        assertThat(call("batch", students.toString(), "--out", out.toString(), "--shard", "3/2"))
                .isEqualTo(2);
        assertThat(call("batch", students.toString(), "--out", out.toString(), "--jobs", "0"))
                .isEqualTo(2);
        assertThat(call(
                        "batch",
                        students.toString(),
                        "--out",
                        students.resolve("out").toString()))
                .isEqualTo(2);
        assertThat(call("merge", students.toString(), "--out", out.toString())).isEqualTo(2);
        assertThat(out).doesNotExist();
    }

    @Test
    void a_budget_ends_the_judge_with_all_that_it_has_started() throws Exception {
        Path room = Files.createDirectory(temporary.resolve("room"));
        Budget none = new Budget(Duration.ofMillis(1), Duration.ZERO);

        Attempt attempt = new JudgeProcess(none)
                .grade(
                        room,
                        Map.of("submission", "ann", "topic", "t06", "lang", "en", "forkshop.cwd", students.toString()));

        assertThat(attempt.standing()).isEqualTo(Standing.OVER_BUDGET);
        assertThat(attempt.remark().en()).startsWith("not done after 0 s; ended with all its processes (");
        assertThat(judgesWith(room.toString())).isEmpty();
    }
}
