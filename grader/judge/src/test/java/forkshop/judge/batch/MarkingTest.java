package forkshop.judge.batch;

import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Text;
import forkshop.judge.run.BlankScore;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a batch makes of what its judges say; the judges are played. */
final class MarkingTest {

    private static final Map<String, String> T06 = Map.of("topic", "t06");

    @TempDir
    private Path temporary;

    private final StringWriter console = new StringWriter();
    private final Deque<Attempt> attempts = new ArrayDeque<>();
    private Path students;
    private Path out;

    @BeforeEach
    void oneStudent() throws Exception {
        students = temporary.resolve("students");
        out = Files.createDirectory(temporary.resolve("out"));
        Files.createDirectories(students.resolve("ann/exercises/src/main/java/forkshop/t06_isolation"));
    }

    private List<Result> mark(boolean again) throws Exception {
        Settings settings = Settings.of(T06);
        BatchFolder folder = new BatchFolder(out);
        PrintWriter writer = new PrintWriter(console, true);
        try (Journal journal = Journal.open(folder.journal())) {
            Marking marking =
                    new Marking(settings, students, folder, journal, (room, parameters) -> attempts.removeFirst());
            List<Result> results =
                    marking.mark(new Classroom(students).handedIn(), 1, again, new Console(writer, writer));
            new Grades(folder, settings.blank()).write(results);
            return results;
        }
    }

    private static Score score(Verdict... verdicts) throws Exception {
        Score blank = BlankScore.of(T06);
        TopicScore topic = blank.topics().get(0);
        List<CriterionScore> criteria = IntStream.range(0, topic.criteria().size())
                .mapToObj(index ->
                        with(topic.criteria().get(index), index < verdicts.length ? verdicts[index] : Verdict.PASSED))
                .toList();
        return new Score(
                blank.kit(),
                "run",
                "ann",
                blank.language(),
                "full",
                List.of(),
                true,
                blank.selection(),
                null,
                List.of(new TopicScore(topic.id(), topic.title(), 1, criteria)));
    }

    private static CriterionScore with(CriterionScore blank, Verdict verdict) {
        Integer points = verdict.ours() ? null : verdict == Verdict.PASSED ? blank.maxPoints() : 0;
        return new CriterionScore(
                blank.id(),
                blank.title(),
                blank.level(),
                verdict,
                points,
                blank.maxPoints(),
                0.1,
                10,
                "",
                null,
                List.of());
    }

    private static Attempt attempt(Verdict... verdicts) throws Exception {
        return new Attempt(Optional.of(score(verdicts)), Optional.empty(), 0, Text.same("-"));
    }

    private String row() throws Exception {
        return Files.readAllLines(out.resolve("grades.csv")).get(1);
    }

    @Test
    void what_is_ours_is_graded_again_and_then_has_its_points() throws Exception {
        attempts.addAll(List.of(attempt(Verdict.GRADER_ERROR), attempt(Verdict.STARVED), attempt(Verdict.FAILED)));

        assertThat(mark(false)).containsExactly(new Result("ann", Standing.GRADED, ""));
        assertThat(attempts).isEmpty();
        assertThat(row()).startsWith("ann,graded,5,6,3,4,2,2,5,,,");
        assertThat(console).asString().contains("[1/1] ann: 5 of 6");
    }

    @Test
    void what_stays_ours_is_an_empty_cell_and_never_a_zero() throws Exception {
        Attempt best = attempt(Verdict.GRADER_ERROR, Verdict.PASSED);
        attempts.addAll(List.of(attempt(Verdict.STARVED, Verdict.STARVED), best, attempt(allOurs())));

        List<Result> results = mark(false);

        assertThat(attempts).isEmpty();
        assertThat(results).extracting(Result::standing).containsExactly(Standing.UNDECIDED);
        assertThat(row()).startsWith("ann,undecided,,6,,4,,2,,5,\"could not be judged, by our fault: t06.1a\",");
        assertThat(Files.readAllLines(out.resolve("criteria.csv"))).hasSize(1);
    }

    private static Verdict[] allOurs() throws Exception {
        Verdict[] verdicts = new Verdict[(int) score().criteria().count()];
        Arrays.fill(verdicts, Verdict.GRADER_ERROR);
        return verdicts;
    }

    @Test
    void after_three_attempts_nobody_tries_again_unless_asked() throws Exception {
        attempts.addAll(List.of(attempt(allOurs()), attempt(allOurs()), attempt(allOurs())));
        List<Result> first = mark(false);
        assertThat(mark(false)).isEqualTo(first);

        attempts.add(attempt());
        assertThat(mark(true)).containsExactly(new Result("ann", Standing.GRADED, ""));
    }

    @Test
    void a_student_is_never_graded_twice_by_the_same_kit() throws Exception {
        attempts.add(attempt(Verdict.FAILED));
        mark(false);
        byte[] grades = Files.readAllBytes(out.resolve("grades.csv"));

        mark(true);
        assertThat(Files.readAllBytes(out.resolve("grades.csv"))).isEqualTo(grades);
    }

    @Test
    void other_sources_or_a_lost_report_are_graded_anew() throws Exception {
        attempts.addAll(List.of(attempt(Verdict.FAILED), attempt(), attempt(Verdict.CRASHED)));
        mark(false);
        Files.writeString(
                students.resolve("ann/exercises/src/main/java/forkshop/t06_isolation/AgeExperiment.java"),
                "class A {}");
        mark(false);
        assertThat(row()).startsWith("ann,graded,6,");

        Files.writeString(out.resolve("ann/score.json"), "torn");
        mark(false);
        assertThat(row()).startsWith("ann,graded,5,");
        assertThat(attempts).isEmpty();
    }

    @Test
    void a_budget_that_is_over_is_told_and_not_tried_again() throws Exception {
        attempts.add(
                new Attempt(Optional.of(BlankScore.of(T06)), Optional.of(Duration.ofMinutes(2)), 4, Text.same("-")));

        assertThat(mark(false))
                .containsExactly(new Result(
                        "ann", Standing.OVER_BUDGET, "not done after 120 s; ended with all its processes (4)"));
        assertThat(row()).startsWith("ann,over_budget,,6,,4,,2,,0,");
        assertThat(mark(false)).hasSize(1);
    }

    @Test
    void started_twice_without_an_end_is_quarantined_and_the_batch_goes_on() throws Exception {
        Settings settings = Settings.of(T06);
        String key = Key.of(new Classroom(students).handedIn().get(0), settings);
        for (int killed = 0; killed < 2; killed++) {
            try (Journal journal = Journal.open(new BatchFolder(out).journal())) {
                journal.write(new JournalLine.Started("ann", key, 1, "/nowhere"));
            }
        }
        Files.createDirectories(students.resolve("bea/exercises/src/main/java/forkshop"));
        attempts.add(attempt());

        assertThat(mark(false)).extracting(Result::standing).containsExactly(Standing.QUARANTINED, Standing.GRADED);
        assertThat(row()).startsWith("ann,quarantined,,6,");
        attempts.add(attempt());
        assertThat(mark(true)).extracting(Result::standing).containsOnly(Standing.GRADED);
    }

    @Test
    void a_formula_stays_text() {
        assertThat(List.of("=1+1", "+1", "-1", "@A1", "＝1", " =1", "x;=cmd|' /C calc'!A0", "a,\"=1\"", "\t=1"))
                .extracting(Cell::of)
                .containsExactly(
                        "'=1+1",
                        "'+1",
                        "'-1",
                        "'@A1",
                        "'＝1",
                        " '=1",
                        "x;'=cmd|' /C calc'!A0",
                        "a,\"'=1\"",
                        "\\u0009=1");
        assertThat(Cell.of("Anna-Lena O'Hara, 李雷")).isEqualTo("Anna-Lena O'Hara, 李雷");
    }

    @Test
    void the_bar_fills_and_says_how_long() {
        assertThat(Progress.bar(15, 60, Duration.ofSeconds(200)))
                .isEqualTo("[#######.......................] 15 of 60, about 4 min left");
        assertThat(Progress.bar(60, 60, Duration.ZERO)).isEqualTo("[##############################] 60 of 60");
    }
}
