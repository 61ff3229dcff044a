package forkshop.judge.certify;

import forkshop.judge.Catalogue;
import forkshop.judge.kit.Corpus;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.run.Launch;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Score;
import forkshop.judge.stage.Folders;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Grades candidates again and again in one condition, in a process of its own for each lane, one after the other. */
final class Series {

    private final Path root;
    private final Ledger ledger;
    private final Condition condition;
    private final Lane lane;
    private final Launch launch = new Launch();

    private Series(Path root, Ledger ledger, Condition condition, Lane lane) {
        this.root = root;
        this.ledger = ledger;
        this.condition = condition;
        this.lane = lane;
    }

    /** Called with the kit's root, the ledger's folder, its fingerprint, the condition, the lane, the plan and the seed. */
    public static void main(String[] arguments) throws IOException {
        Path root = Path.of(arguments[0]);
        Ledger ledger = Ledger.open(Path.of(arguments[1]), arguments[2]);
        Plan plan = Plan.of(arguments[5], arguments[6], arguments[7]);
        Series series = new Series(root, ledger, Condition.of(arguments[3]), Lane.of(arguments[4]));
        series.grade(plan, Long.parseLong(arguments[8]));
        series.launch.close();
    }

    private void grade(Plan plan, long seed) throws IOException {
        List<Rubric> rubrics = plan.rubrics(Catalogue.rubrics());
        List<Candidate> candidates = Candidate.all(new Corpus(root, true), rubrics, plan.topic()).stream()
                .filter(plan::wants)
                .toList();
        Map<String, Integer> counts = ledger.counts();
        for (int round = 1; round <= plan.runs(); round++) {
            List<Candidate> here = lane.share(candidates, round);
            Collections.shuffle(here, new Random(seed + round));
            for (Candidate candidate : here) {
                if (counts.getOrDefault(candidate.series(condition), 0) < round) {
                    grade(candidate, round, seed);
                }
            }
        }
    }

    private void grade(Candidate candidate, int round, long seed) throws IOException {
        Path report = Files.createTempDirectory("fsc");
        try {
            Line line = graded(candidate, round, seed, report);
            ledger.add(line);
            if (candidate.isMisjudged(line.verdicts())) {
                ledger.keep(line, report);
            }
        } finally {
            Folders.delete(report);
        }
    }

    private Line graded(Candidate candidate, int round, long seed, Path report) {
        long begun = System.nanoTime();
        Score score = launch.grade(
                report,
                Map.of(
                        "submission", candidate.submission(),
                        "topic", candidate.topic(),
                        "lang", "en",
                        "forkshop.cwd", root.toString(),
                        "forkshop.root", root.toString(),
                        "forkshop.quiet", "true"));
        double seconds = Math.round((System.nanoTime() - begun) / 1e6) / 1e3;
        return new Line(
                condition.word(),
                candidate.submission(),
                candidate.topic(),
                round,
                seconds,
                seed,
                Machine.here(),
                verdicts(score));
    }

    private static Map<String, String> verdicts(Score score) {
        return score.criteria()
                .collect(Collectors.toMap(
                        CriterionScore::id, one -> one.verdict().name(), (one, other) -> one, TreeMap::new));
    }
}
