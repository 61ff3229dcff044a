package forkshop.judge.certify;

import forkshop.judge.BadCall;
import forkshop.judge.Catalogue;
import forkshop.judge.kit.Corpus;
import forkshop.judge.run.BlankScore;
import forkshop.judge.run.JudgeJvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Grades in every condition what a plan names, and writes what the ledger proves then. */
final class Certification {

    private final Path root;
    private final Path folder;
    private final String kit;

    /** For the kit in {@code root}; the ledger lies in {@code folder}. */
    Certification(Path root, Path folder) throws BadCall {
        this.root = root;
        this.folder = folder;
        this.kit = BlankScore.of(Map.of()).kit().fingerprint();
    }

    /** Grades until each series has its runs; blocks for as long as that takes. */
    void run(Plan plan, List<Condition> conditions, long seed) throws IOException, InterruptedException {
        for (Condition condition : conditions) {
            List<Process> loops = condition.loops();
            try {
                grade(plan, condition, seed);
            } finally {
                loops.forEach(Process::destroyForcibly);
            }
        }
    }

    private void grade(Plan plan, Condition condition, long seed) throws IOException, InterruptedException {
        List<Process> started = new ArrayList<>();
        try {
            for (Lane lane : condition.lanes()) {
                started.add(start(plan, condition, seed, lane));
            }
            for (Process series : started) {
                int code = series.waitFor();
                if (code != 0) {
                    throw new IOException("the series " + condition.word() + " ended with " + code);
                }
            }
        } finally {
            started.forEach(Process::destroyForcibly);
        }
    }

    private Process start(Plan plan, Condition condition, long seed, Lane lane) throws IOException {
        List<String> command = JudgeJvm.command();
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Series.class.getName()));
        command.addAll(List.of(root.toString(), folder.toString(), kit, condition.word(), lane.word()));
        command.addAll(List.of(plan.topic(), plan.only(), String.valueOf(plan.runs()), String.valueOf(seed)));
        return new ProcessBuilder(condition.around(command, lane))
                .redirectOutput(Redirect.DISCARD)
                .redirectError(Redirect.INHERIT)
                .start();
    }

    /** Goes on from what was published, unless it has begun already. */
    void goOnFrom(Published published) throws IOException {
        published.begin(ledger());
    }

    /** Publishes {@code certificate} and the gradings behind it. */
    void publish(Certificate certificate, Published published) throws IOException {
        published.replace(certificate, ledger());
    }

    /** What is proven by now. */
    Certificate certificate() throws IOException {
        List<Candidate> known = Candidate.all(new Corpus(root, true), Catalogue.rubrics(), "");
        return Certificate.of(kit, ledger().lines(), Candidate.known(known));
    }

    private Ledger ledger() throws IOException {
        return Ledger.open(folder, kit);
    }
}
