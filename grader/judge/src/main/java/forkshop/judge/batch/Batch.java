package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Grades a class. A batch that was killed goes on where it was when it is called again in the same way. */
@Command(
        name = "batch",
        mixinStandardHelpOptions = true,
        description = "Grades every folder in SUBMISSIONS, and goes on where it was when it is called again.",
        footer = {
            "",
            "Ends with 0 when every submission has its result, 2 for a bad call, 3 when some could not be graded by"
                    + " our fault (they have an empty cell, never a zero).",
            "grades.csv and criteria.csv hold no times, pids or run ids: two batches of the same submissions are equal"
                    + " when these two files are, byte by byte. All the rest is in each student's score.json."
        })
public final class Batch implements Callable<Integer> {

    @Spec
    private @Nullable CommandSpec command;

    @Parameters(paramLabel = "SUBMISSIONS", description = "a folder with one folder for each student")
    private Path submissions = Path.of("");

    @Option(names = "--out", required = true, paramLabel = "DIR", description = "where the grades go")
    private Path out = Path.of("");

    @Option(names = "--jobs", paramLabel = "N", description = "judges side by side (default: half of the processors)")
    private int jobs = Math.max(1, Runtime.getRuntime().availableProcessors() / 2);

    @Option(
            names = "--shard",
            paramLabel = "i/n",
            converter = Shard.Converter.class,
            description = "only the i-th of n parts of the class; 'merge' puts the parts together")
    private Shard shard = Shard.WHOLE;

    @Option(names = "--budget", paramLabel = "SECONDS", description = "of one submission (default: ${DEFAULT-VALUE})")
    private int seconds = 120;

    @Option(names = "--again", description = "grades once more what has no points")
    private boolean again;

    @Option(names = "--topic", description = "one topic: t10, mutex or t10_mutex")
    private @Nullable String topic;

    @Option(names = "--level", description = "full or core")
    private @Nullable String level;

    @Option(
            names = "--course",
            paramLabel = "FILE",
            description = "the assignment (default: " + Score.COURSE + " in SUBMISSIONS, where there is one)")
    private @Nullable Path course;

    @Option(names = "--lang", description = "en or zh")
    private String lang = "en";

    /** Made by picocli. */
    public Batch() {}

    @Override
    public Integer call() {
        Console console = Console.of(Objects.requireNonNull(command));
        return console.run(() -> grade(console));
    }

    private int grade(Console console) throws BadCall, IOException {
        Path from = checkedSubmissions();
        Path to = checkedOut(from);
        demand(jobs >= 1 && seconds >= 1, "--jobs and --budget are at least 1", "--jobs 和 --budget 至少为 1");
        Settings settings = Settings.of(parameters(from));
        List<HandedIn> all = new Classroom(from).handedIn();
        Files.createDirectories(to);
        BatchFolder folder = new BatchFolder(to);
        try (Journal journal = Journal.open(folder.journal())) {
            journal.write(new JournalLine.Opened(
                    settings.kit(),
                    settings.blank().kit().jdk(),
                    settings.parameters(),
                    shard.toString(),
                    all.stream().map(HandedIn::student).toList()));
            Marking marking = new Marking(
                    settings, from, folder, journal, new JudgeProcess(Budget.of(Duration.ofSeconds(seconds))));
            marking.tidy();
            List<Result> results = marking.mark(shard.of(all), jobs, again, console);
            return new Closing(settings.blank(), folder, console).close(results);
        }
    }

    private Path checkedSubmissions() throws BadCall, IOException {
        demand(Files.isDirectory(submissions), "there is no folder %s with submissions", "没有存放提交的文件夹 %s", submissions);
        return submissions.toRealPath();
    }

    private Path checkedOut(Path from) throws BadCall {
        Path to = out.toAbsolutePath().normalize();
        demand(
                !to.startsWith(from)
                        && !to.startsWith(submissions.toAbsolutePath().normalize()),
                "--out %s lies within the submissions: the grades would be graded",
                "--out %s 位于提交文件夹之内：成绩本身会被当成提交",
                out);
        demand(!Files.exists(to) || Files.isDirectory(to), "--out %s is not a folder", "--out %s 不是文件夹", out);
        return to;
    }

    private static void demand(boolean condition, String en, String zh, Object... arguments) throws BadCall {
        if (!condition) {
            throw new BadCall(Text.of(en, zh, arguments));
        }
    }

    private Map<String, String> parameters(Path from) {
        Map<String, String> parameters = new TreeMap<>();
        parameters.put("lang", lang);
        if (topic != null) {
            parameters.put("topic", topic);
        }
        if (level != null) {
            parameters.put("level", level);
        }
        Path assignment = course == null ? from.resolve(Score.COURSE) : course.toAbsolutePath();
        if (course != null || Files.exists(assignment)) {
            parameters.put("course", assignment.toString());
        }
        return parameters;
    }
}
