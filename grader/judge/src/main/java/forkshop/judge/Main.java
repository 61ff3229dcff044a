package forkshop.judge;

import forkshop.judge.batch.Batch;
import forkshop.judge.batch.Merge;
import forkshop.judge.run.Launch;
import forkshop.judge.score.Outcome;
import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The command line, for machines without Maven: {@code java -jar forkshop.jar grade PATH}. Ends with 0 for the full score,
 * 1 when points are lost, 2 for a bad call, 3 when the judge itself failed.
 */
@Command(
        name = "forkshop",
        mixinStandardHelpOptions = true,
        subcommands = {Main.Grade.class, ReportCommand.class, GradescopeCommand.class, Batch.class, Merge.class},
        description = "Grades submissions of the Forkshop kit.")
public final class Main {

    private static final int OUR_FAULT = 3;

    /** Parses the arguments, runs, and exits with the outcome's code. */
    public static void main(String[] arguments) {
        System.exit(new CommandLine(new Main())
                .setExecutionExceptionHandler(Main::explain)
                .execute(arguments));
    }

    /** One sentence for what the machine does not give; what nobody expected comes with its stack trace. */
    private static int explain(Exception thrown, CommandLine command, CommandLine.ParseResult call) {
        Throwable cause = RootCause.of(thrown);
        command.getErr()
                .println("%s failed, which is not the submission's fault: %s"
                        .formatted(command.getCommandName(), cause));
        if (!(cause instanceof IOException)) {
            thrown.printStackTrace(command.getErr());
        }
        return OUR_FAULT;
    }

    /** Grades one submission. */
    @Command(name = "grade", mixinStandardHelpOptions = true, description = "Grades one submission.")
    static final class Grade implements Callable<Integer> {

        @Parameters(paramLabel = "PATH", description = "a folder with src/main/java/forkshop or exercises/")
        private String submission = "";

        @Option(names = "--topic", description = "one topic: t10, mutex or t10_mutex")
        private @Nullable String topic;

        @Option(names = "--level", description = "full or core")
        private @Nullable String level;

        @Option(names = "--lang", description = "en or zh")
        private @Nullable String lang;

        @Option(names = "--format", description = "reports of other platforms besides: classroom,csv and so on")
        private @Nullable String format;

        @Option(names = "--course", description = "the file that says what the assignment is: topics, level, points")
        private @Nullable String course;

        @Option(names = "--sandbox", description = "bwrap, or uid when root: each scenario in a sandbox of its own")
        private @Nullable String sandbox;

        @Option(names = "--require", description = "layers without which nothing is graded, with commas between")
        private @Nullable String require;

        @Option(names = "--report", description = "folder for score.json and summary.md (default: ${DEFAULT-VALUE})")
        private Path report = Path.of("target", "report");

        @Override
        public Integer call() {
            Map<String, String> parameters = new LinkedHashMap<>();
            parameters.put("submission", submission);
            put(parameters, "topic", topic);
            put(parameters, "level", level);
            put(parameters, "lang", lang);
            put(parameters, "report", format);
            put(parameters, "course", course);
            put(parameters, "sandbox", sandbox);
            put(parameters, "require", require);
            try (Launch launch = new Launch()) {
                return code(launch.grade(report, parameters).outcome());
            }
        }

        private static void put(Map<String, String> parameters, String name, @Nullable String value) {
            if (value != null) {
                parameters.put(name, value);
            }
        }

        private static int code(Outcome outcome) {
            return switch (outcome) {
                case FULL_SCORE -> 0;
                case POINTS_LOST -> 1;
                case BAD_CALL -> 2;
                case GRADER_ERROR -> OUR_FAULT;
            };
        }
    }
}
