package forkshop.judge.report;

import com.fasterxml.jackson.dataformat.csv.CsvFactory;
import com.fasterxml.jackson.dataformat.csv.CsvGenerator;
import com.fasterxml.jackson.dataformat.csv.CsvSchema;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Scores as rows of a CSV file (RFC 4180, lines ended by a line feed) that a spreadsheet or a gradebook imports. Points that
 * nobody knows are an empty cell, never a 0. No cell is a formula: what a spreadsheet would compute gets an apostrophe in
 * front (CWE-1236).
 */
public final class Gradebook {

    // Full-width signs count, too: some spreadsheets fold them.
    private static final Pattern FORMULA = Pattern.compile("(?s)[\\s\\p{Z}]*[=+\\-@\\uff1d\\uff0b\\uff0d\\uff20].*");

    private Gradebook() {}

    /** One header, and a row for each of {@code scores}, which are gradings of the same topics. */
    public static String of(List<Score> scores) {
        StringBuilder csv = new StringBuilder();
        scores.stream().limit(1).forEach(first -> csv.append(line(header(first))));
        scores.forEach(score -> csv.append(line(row(score))));
        return csv.toString();
    }

    private static List<String> header(Score score) {
        List<String> header =
                new ArrayList<>(List.of("submission", "points", "at_least", "max_points", "complete", "outcome"));
        score.topics().forEach(topic -> header.add(topic.id()));
        header.addAll(List.of("run", "kit", "fingerprint"));
        return header;
    }

    private static List<String> row(Score score) {
        List<String> row = new ArrayList<>(List.of(
                TerminalText.line(Excerpt.CELL.of(score.submission())),
                score.complete() ? String.valueOf(score.points()) : "",
                String.valueOf(score.points()),
                String.valueOf(score.maxPoints()),
                String.valueOf(score.complete()),
                score.outcome().name()));
        score.topics().forEach(topic -> row.add(points(topic)));
        row.addAll(List.of(score.run(), score.kit().version(), score.kit().fingerprint()));
        return row;
    }

    private static String points(TopicScore topic) {
        return topic.complete() ? String.valueOf(topic.points()) : "";
    }

    private static String line(List<String> cells) {
        StringWriter line = new StringWriter();
        try (CsvGenerator csv = new CsvFactory().createGenerator(line)) {
            csv.setSchema(CsvSchema.emptySchema().withLineSeparator("\n"));
            csv.writeStartArray();
            for (String cell : cells) {
                csv.writeString(FORMULA.matcher(cell).matches() ? "'" + cell : cell);
            }
            csv.writeEndArray();
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return line.toString();
    }
}
