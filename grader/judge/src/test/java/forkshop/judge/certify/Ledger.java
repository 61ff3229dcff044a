package forkshop.judge.certify;

import static java.nio.charset.StandardCharsets.UTF_8;
import static java.nio.file.StandardCopyOption.REPLACE_EXISTING;
import static java.nio.file.StandardOpenOption.APPEND;
import static java.nio.file.StandardOpenOption.CREATE;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The gradings of one kit, a line of JSON each. It only grows, night by night; a kit with another fingerprint has a ledger
 * of its own.
 */
final class Ledger {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final Path file;

    private Ledger(Path file) {
        this.file = file;
    }

    /** The ledger of the kit with {@code fingerprint} below {@code folder}. */
    static Ledger open(Path folder, String fingerprint) throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve("runs-" + fingerprint + ".jsonl");
        if (Files.exists(file) && !Files.readString(file, UTF_8).endsWith("\n")) {
            // Whoever wrote it was killed in the middle of a line: the next one must not become part of it.
            Files.writeString(file, "\n", UTF_8, APPEND);
        }
        return new Ledger(file);
    }

    Path file() {
        return file;
    }

    /** Adds {@code line}; it is on the disk, or the next start does without it. */
    void add(Line line) throws IOException {
        Files.writeString(file, JSON.writeValueAsString(line) + "\n", UTF_8, CREATE, APPEND);
    }

    /**
     * Keeps what {@code report} says of a wrong verdict in {@code line}, beside the ledger: it may not come again for a
     * thousand gradings.
     */
    void keep(Line line, Path report) throws IOException {
        String name = "wrong-" + line.series().replaceAll("[^\\w.-]+", "-") + "-" + line.round() + ".json";
        Files.copy(report.resolve("score.json"), file.resolveSibling(name), REPLACE_EXISTING);
    }

    /** All whole lines; the last one of a run that was killed may be torn. */
    List<Line> lines() throws IOException {
        List<Line> lines = new ArrayList<>();
        if (Files.exists(file)) {
            for (String line : Files.readAllLines(file, UTF_8)) {
                try {
                    lines.add(JSON.readValue(line, Line.class));
                } catch (JsonProcessingException torn) {
                    // Its grading is done again.
                }
            }
        }
        return lines;
    }

    /** How many gradings each series has. */
    Map<String, Integer> counts() throws IOException {
        Map<String, Integer> counts = new HashMap<>();
        lines().forEach(line -> counts.merge(line.series(), 1, Integer::sum));
        return counts;
    }
}
