package forkshop.judge.certify;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** What a ledger proves: by condition and criterion, how often the judge was right about what is known. */
final class Certificate {

    private static final ObjectMapper JSON = new ObjectMapper().enable(SerializationFeature.INDENT_OUTPUT);

    private final String kit;
    private final Map<String, Map<String, Tally>> tallies = new TreeMap<>();
    private final Map<String, Integer> gradings = new TreeMap<>();
    private final Map<String, Double> slowest = new TreeMap<>();
    private final Set<String> machines = new TreeSet<>();
    private final Set<Long> seeds = new TreeSet<>();
    private final List<String> wrong = new ArrayList<>();
    private int undecided;

    private Certificate(String kit) {
        this.kit = kit;
    }

    /**
     * Counts {@code lines}.
     *
     * @param kit the fingerprint of the kit that graded
     * @param known what each submission must lose; a line about another one counts nothing
     */
    static Certificate of(String kit, List<Line> lines, Map<String, Set<String>> known) {
        Certificate certificate = new Certificate(kit);
        lines.stream()
                .filter(line -> known.containsKey(line.submission()))
                .forEach(line -> certificate.count(line, known.getOrDefault(line.submission(), Set.of())));
        return certificate;
    }

    private void count(Line line, Set<String> loses) {
        machines.add(line.machine());
        seeds.add(line.seed());
        gradings.merge(kind(line), 1, Integer::sum);
        slowest.merge(kind(line), line.seconds(), Math::max);
        line.verdicts().forEach((criterion, verdict) -> count(line, criterion, Verdict.valueOf(verdict), loses));
    }

    private static String kind(Line line) {
        String submission = line.submission();
        int colon = submission.indexOf(':');
        String whole = line.topic().isEmpty() ? "whole reference" : "reference of " + line.topic();
        return line.condition() + ", " + (colon < 0 ? whole : submission.substring(0, colon) + "s of " + line.topic());
    }

    private void count(Line line, String criterion, Verdict verdict, Set<String> loses) {
        if (verdict.ours()) {
            undecided++;
        }
        if (!decides(verdict)) {
            return;
        }
        boolean mustLose = loses.contains(criterion);
        tallies.computeIfAbsent(line.condition(), unused -> new TreeMap<>())
                .computeIfAbsent(criterion, unused -> new Tally())
                .add(!mustLose, verdict == Verdict.PASSED);
        if (isWrong(verdict, mustLose)) {
            wrong.add(line.series() + ", run " + line.round() + ": " + criterion + " was " + verdict);
        }
    }

    /** Whether {@code verdict} says the opposite of what is known; one that says nothing is not wrong. */
    static boolean isWrong(Verdict verdict, boolean mustLose) {
        return decides(verdict) && mustLose == (verdict == Verdict.PASSED);
    }

    private static boolean decides(Verdict verdict) {
        return !verdict.ours() && verdict != Verdict.NOT_GRADABLE_HERE;
    }

    /** Every wrong verdict, a sentence each. */
    List<String> wrong() {
        return List.copyOf(wrong);
    }

    int gradings() {
        return gradings.values().stream().mapToInt(Integer::intValue).sum();
    }

    /** Writes {@code certificate.json} and {@code certificate.md}. */
    void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.writeString(folder.resolve("certificate.json"), JSON.writeValueAsString(json()) + "\n");
        Files.writeString(folder.resolve("certificate.md"), markdown());
    }

    private Map<String, Object> json() {
        Map<String, Object> all = new LinkedHashMap<>();
        all.put("kit", kit);
        all.put("machines", machines);
        all.put("seeds", seeds);
        all.put("gradings", gradings);
        all.put("slowestSeconds", slowest);
        all.put("undecided", undecided);
        all.put("wrong", wrong);
        Map<String, Map<String, Map<String, Object>>> criteria = new TreeMap<>();
        tallies.forEach((condition, byCriterion) -> {
            Map<String, Map<String, Object>> told = new TreeMap<>();
            byCriterion.forEach((criterion, tally) -> told.put(criterion, figures(tally)));
            criteria.put(condition, told);
        });
        all.put("criteria", criteria);
        return all;
    }

    private static Map<String, Object> figures(Tally tally) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("falseFails", tally.falseFails());
        figures.put("ofRight", tally.rightOnes());
        figures.put("falsePasses", tally.falsePasses());
        figures.put("ofWrong", tally.wrongOnes());
        if (tally.spotless()) {
            figures.put("falseFailBound", Tally.bound(tally.rightOnes()));
            figures.put("falsePassBound", Tally.bound(tally.wrongOnes()));
        }
        return figures;
    }

    /** The page for people. */
    String markdown() {
        StringBuilder page = new StringBuilder("# Certificate\n\n");
        page.append("Kit ").append(kit).append(", ").append(gradings()).append(" gradings, ");
        page.append(wrong.size()).append(" wrong verdicts, ").append(undecided).append(" undecided by our fault.\n\n");
        machines.forEach(machine -> page.append("- ").append(machine).append('\n'));
        page.append("- seeds ").append(seeds).append("\n\n");
        page.append("| what | gradings | slowest |\n| --- | ---: | ---: |\n");
        gradings.forEach((kind, count) ->
                page.append(String.format(Locale.ROOT, "| %s | %d | %.1f s |%n", kind, count, slowest.get(kind))));
        if (!wrong.isEmpty()) {
            page.append("\n## Wrong verdicts\n\n");
            wrong.forEach(sentence -> page.append("- ").append(sentence).append('\n'));
        }
        tallies.forEach((condition, byCriterion) -> {
            page.append("\n## ").append(condition).append("\n\n| criterion | false fails | false passes |\n");
            page.append("| --- | --- | --- |\n");
            byCriterion.forEach((criterion, tally) -> page.append("| %s | %s | %s |%n"
                    .formatted(
                            criterion,
                            Tally.told(tally.falseFails(), tally.rightOnes()),
                            Tally.told(tally.falsePasses(), tally.wrongOnes()))));
        });
        page.append("\nBounds hold with 95 % confidence: none of n means a rate below 3/n (the rule of three).\n");
        return page.toString();
    }
}
