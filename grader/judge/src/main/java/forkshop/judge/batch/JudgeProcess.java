package forkshop.judge.batch;

import forkshop.judge.Text;
import forkshop.judge.report.ReportFolder;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.run.JudgeJvm;
import forkshop.judge.score.Score;
import forkshop.judge.stage.Environment;
import forkshop.judge.stage.nursery.Ending;
import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.Nursling;
import forkshop.judge.stage.nursery.ProcessSpec;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

/**
 * A judge in a JVM of its own, child of a reaper of its own. Whatever becomes of it, none of its descendants is left when it
 * has ended: also when the batch itself is killed, because the reaper sees that.
 */
final class JudgeProcess implements Judge {

    private final Budget budget;

    /** A judge that keeps to {@code budget}, or is ended. */
    JudgeProcess(Budget budget) {
        this.budget = budget;
    }

    @Override
    public Attempt grade(Path room, Map<String, String> parameters) {
        ReportFolder report = new ReportFolder(room.resolve("report"));
        String token = UUID.randomUUID().toString();
        try (Nursery nursery = Nursery.open(room, token)) {
            Nursling judge = nursery.start(new ProcessSpec(
                    command(room, report, parameters), Environment.of(Map.of(Nursery.TOKEN_VARIABLE, token)), room));
            Optional<Duration> over = budget.overspent(judge.ended());
            int killed = nursery.sweep().killed().size();
            return new Attempt(score(report), over, killed, trouble(judge));
        } catch (IOException e) {
            return Attempt.failed(String.valueOf(e.getMessage()));
        }
    }

    private List<String> command(Path room, ReportFolder report, Map<String, String> parameters) {
        List<String> command = JudgeJvm.command();
        command.addAll(List.of(
                "-Djava.io.tmpdir=" + room,
                "-cp",
                classPath(),
                OneGrading.class.getName(),
                String.valueOf(report.scoreJson().getParent()),
                "budget=" + Math.max(1, budget.time().toSeconds()),
                "forkshop.quiet=true"));
        parameters.forEach((name, value) -> command.add(name + "=" + value));
        return command;
    }

    /** As this JVM's, seen from any folder. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private static Optional<Score> score(ReportFolder report) throws IOException {
        if (Files.notExists(report.scoreJson())) {
            return Optional.empty();
        }
        return Optional.of(ScoreJson.read(Files.readString(report.scoreJson())));
    }

    // Swept by now, so it has ended.
    private static Text trouble(Nursling judge) {
        Ending ending = judge.ended().join();
        if (ending.signalled()) {
            return Text.of(
                    "the judge was killed by signal %d before it was done", "评分进程未完成就被信号 %d 杀死", ending.signal());
        }
        String words = judge.stderr().text().lines().findFirst().orElse("");
        return Text.of(
                "the judge ended with code %d before it was done: %s", "评分进程未完成就以代码 %d 结束：%s", ending.code(), words);
    }
}
