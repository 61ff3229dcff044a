package forkshop.judge.batch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvMapper;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * The tables of a batch: {@code grades.csv}, a row for each student, and {@code criteria.csv}, a row for each criterion of
 * each student. They hold what was decided and nothing of how it went (no times, pids or run ids), so that two gradings
 * of the same submissions give the same bytes. UTF-8, commas, a line feed after each row.
 */
final class Grades {

    private static final CsvMapper CSV = CsvMapper.builder()
            .enable(CsvGenerator.Feature.STRICT_CHECK_FOR_QUOTING)
            .build();

    private final BatchFolder folder;
    private final Score blank;

    Grades(BatchFolder folder, Score blank) {
        this.folder = folder;
        this.blank = blank;
    }

    /** Replaces both tables by those of {@code results}, whose reports lie in the folder. */
    void write(List<Result> results) throws IOException {
        List<Map<String, String>> grades = new ArrayList<>();
        List<Map<String, String>> criteria = new ArrayList<>();
        for (Result result : results) {
            Score score = score(result);
            grades.add(grade(result, score));
            if (result.standing() == Standing.GRADED) {
                score.criteria().forEach(criterion -> criteria.add(criterion(result, criterion)));
            }
        }
        folder.replace(BatchFolder.GRADES, csv(grades, gradeColumns()));
        folder.replace(BatchFolder.CRITERIA, csv(criteria, CRITERION_COLUMNS));
    }

    // What is waiting may have the report of an earlier grading, of other sources.
    private Score score(Result result) throws IOException {
        Optional<Score> written =
                result.standing() == Standing.WAITING ? Optional.empty() : folder.score(result.student());
        return written.orElse(blank);
    }

    // --- A row for each student ---

    private List<String> gradeColumns() {
        List<String> columns = new ArrayList<>(List.of(
                "student", "status", "points_awarded", "points_available", "core", "core_max", "depth", "depth_max"));
        blank.topics().forEach(topic -> columns.add(topic.id()));
        columns.addAll(List.of("at_least", "remark", "kit"));
        return columns;
    }

    private Map<String, String> grade(Result result, Score score) {
        boolean graded = result.standing() == Standing.GRADED;
        Map<String, String> row = new LinkedHashMap<>();
        row.put("student", Cell.of(result.student()));
        row.put("status", lower(result.standing()));
        row.put("points_awarded", graded ? number(score.points()) : "");
        row.put("points_available", number(blank.maxPoints()));
        row.put("core", graded ? number(score.points(Level.CORE)) : "");
        row.put("core_max", number(blank.maxPoints(Level.CORE)));
        row.put("depth", graded ? number(score.points(Level.DEPTH)) : "");
        row.put("depth_max", number(blank.maxPoints(Level.DEPTH)));
        score.topics().forEach(topic -> row.put(topic.id(), points(topic)));
        row.put("at_least", result.standing().decided() ? "" : number(score.points()));
        row.put("remark", Cell.of(result.remark()));
        row.put("kit", score.kit().fingerprint());
        return row;
    }

    private static String points(TopicScore topic) {
        return topic.complete() ? number(topic.points()) : "";
    }

    // --- A row for each criterion ---

    private static final List<String> CRITERION_COLUMNS =
            List.of("student", "criterion", "level", "verdict", "points_awarded", "points_available");

    private static Map<String, String> criterion(Result result, CriterionScore criterion) {
        Map<String, String> row = new LinkedHashMap<>();
        row.put("student", Cell.of(result.student()));
        row.put("criterion", criterion.id());
        row.put("level", lower(criterion.level()));
        row.put("verdict", criterion.verdict().name());
        row.put("points_awarded", number(criterion.certainPoints()));
        row.put("points_available", number(criterion.maxPoints()));
        return row;
    }

    private static String csv(List<Map<String, String>> rows, List<String> columns) throws JsonProcessingException {
        CsvSchema.Builder schema = CsvSchema.builder().setUseHeader(true).setLineSeparator('\n');
        columns.forEach(schema::addColumn);
        return rows.isEmpty()
                ? columns.stream().collect(Collectors.joining(",", "", "\n"))
                : CSV.writer(schema.build()).writeValueAsString(rows);
    }

    private static String number(int number) {
        return Integer.toString(number);
    }

    private static String lower(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
