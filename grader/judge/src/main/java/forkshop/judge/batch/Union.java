package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Several shards of one class, put together: whom they share, whom they lack, and where they disagree. */
final class Union {

    private static final int MOST_NAMED = 5;

    private final Settings settings;
    private final List<GradedShard> shards;
    private final Set<String> students = new TreeSet<>();
    private final Set<String> missing = new TreeSet<>();
    private final Set<String> twice = new TreeSet<>();
    private final Set<String> disagreeing = new TreeSet<>();

    private Union(Settings settings, List<GradedShard> shards) {
        this.settings = settings;
        this.shards = shards;
    }

    /**
     * The union of {@code shards}, of which there is one at least.
     *
     * @throws BadCall when they were not graded in the same way, or by another kit than this one
     */
    static Union of(List<GradedShard> shards) throws BadCall, IOException {
        JournalLine.Opened first = shards.get(0).opened();
        Settings settings = Settings.of(first.parameters());
        for (GradedShard shard : shards) {
            JournalLine.Opened opened = shard.opened();
            if (!opened.kit().equals(settings.kit())) {
                throw new BadCall(Text.of(
                        "%s was graded by kit %s, this is kit %s: merge with the jar that graded",
                        "%s 由工具包 %s 评分，而这里是 %s：请用评分时的 jar 合并", shard.place(), opened.kit(), settings.kit()));
            }
            if (!opened.parameters().equals(first.parameters())) {
                throw new BadCall(Text.of(
                        "%s was graded with %s, %s with %s: they cannot stand in one table",
                        "%s 的参数是 %s，%s 的参数是 %s：不能放进同一张表",
                        shard.place(),
                        opened.parameters(),
                        shards.get(0).place(),
                        first.parameters()));
            }
        }
        Union union = new Union(settings, shards);
        union.compare();
        return union;
    }

    private void compare() throws IOException {
        shards.forEach(shard -> students.addAll(shard.opened().students()));
        for (String student : students) {
            List<GradedShard> having = having(student);
            if (having.isEmpty()) {
                missing.add(student);
            } else if (having.size() > 1) {
                (agree(student, having) ? twice : disagreeing).add(student);
            }
        }
    }

    /** Those that have a result of {@code student}, the most certain one first. */
    private List<GradedShard> having(String student) {
        return shards.stream()
                .filter(shard -> shard.has(student))
                .sorted(Comparator.comparing(
                        shard -> !shard.end(student).standing().decided()))
                .toList();
    }

    private static boolean agree(String student, List<GradedShard> having) throws IOException {
        Set<List<String>> verdicts = new HashSet<>();
        for (GradedShard shard : having) {
            JournalLine.Finished end = shard.end(student);
            List<String> verdict =
                    new ArrayList<>(List.of(end.key(), end.standing().name()));
            shard.score(student)
                    .ifPresent(score -> score.criteria()
                            .forEach(criterion ->
                                    verdict.add(criterion.id() + criterion.verdict() + criterion.points())));
            verdicts.add(verdict);
        }
        return verdicts.size() == 1;
    }

    /** The score of a student whom no shard has. */
    Score blank() {
        return settings.blank();
    }

    /** Those whom two shards have judged differently. */
    Set<String> disagreeing() {
        return Set.copyOf(disagreeing);
    }

    /** Copies reports and journal; returns a result for each student of the class, by name. */
    List<Result> copyTo(BatchFolder folder) throws IOException, BadCall {
        List<Result> results = new ArrayList<>();
        try (Journal journal = Journal.open(folder.journal())) {
            JournalLine.Opened first = shards.get(0).opened();
            journal.write(new JournalLine.Opened(
                    first.kit(), first.jdk(), first.parameters(), Shard.WHOLE.toString(), List.copyOf(students)));
            for (String student : students) {
                results.add(copy(student, folder, journal));
            }
        }
        return results;
    }

    private Result copy(String student, BatchFolder folder, Journal journal) throws IOException {
        Optional<GradedShard> best = having(student).stream().findFirst();
        if (best.isEmpty()) {
            return new Result(student, Standing.WAITING, "");
        }
        JournalLine.Finished end = best.get().end(student);
        String hash = "";
        if (!end.report().isEmpty()) {
            folder.put(student, best.get().score(student).orElseThrow());
            hash = folder.hash(student);
        }
        journal.write(new JournalLine.Finished(
                student, end.key(), end.attempt(), end.standing(), end.remark(), hash, end.seconds()));
        return end.result();
    }

    /** What overlaps, what is missing, in one sentence. */
    String sentence() {
        return settings.say(Text.of(
                "%d shards, %d students: %s in several shards and alike%s, %s judged differently%s, %s in none%s.",
                "%d 个分片，%d 名学生：%s 名在多个分片中且一致%s，%s 名判定不同%s，%s 名不在任何分片中%s。",
                shards.size(),
                students.size(),
                twice.size(),
                named(twice),
                disagreeing.size(),
                named(disagreeing),
                missing.size(),
                named(missing)));
    }

    private static String named(Set<String> some) {
        if (some.isEmpty()) {
            return "";
        }
        String names = String.join(", ", some.stream().limit(MOST_NAMED).toList());
        return " (" + names + (some.size() > MOST_NAMED ? ", ..." : "") + ")";
    }
}
