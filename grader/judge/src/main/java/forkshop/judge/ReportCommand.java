package forkshop.judge;

import forkshop.judge.report.Format;
import forkshop.judge.report.Publication;
import forkshop.judge.report.ScoreJson;
import forkshop.judge.report.Surroundings;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/**
 * {@code forkshop.jar report --format classroom score.json}: turns a score that stands into what a platform reads. Ends
 * with 0 when the reports are written, 2 for a bad call, which it tells in one sentence.
 */
@Command(
        name = "report",
        mixinStandardHelpOptions = true,
        description = "Writes a score.json in the formats of other platforms.")
final class ReportCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in.
    private CommandSpec spec;

    @Parameters(paramLabel = "SCORE_JSON", description = "what a grading has written")
    private Path score = Path.of("");

    @Option(
            names = "--format",
            required = true,
            split = ",",
            description =
                    "classroom, notices, classroom50, gradescope, annotations, summary, csv; auto: what is read here")
    private List<String> formats = new ArrayList<>();

    @Option(names = "--out", paramLabel = "DIR", description = "folder for the reports (default: that of the score)")
    private @Nullable Path out;

    @Override
    public Integer call() {
        PrintWriter complaints = spec.commandLine().getErr();
        try {
            publish(Format.chosen(formats, Surroundings.here()), read(score));
            return 0;
        } catch (BadCall bad) {
            complaints.println(bad.getMessage());
        } catch (IOException e) {
            complaints.println("the report cannot be written: " + e);
        }
        return 2;
    }

    private void publish(Set<Format> chosen, Score read) throws IOException {
        Path folder = out == null ? score.toAbsolutePath().resolveSibling("") : out;
        Publication publication = new Publication(folder, chosen, Surroundings.here());
        publication.writeFormats(read);
        PrintWriter screen = spec.commandLine().getOut();
        chosen.forEach(format -> screen.println(folder.resolve(format.file())));
        screen.print(publication.log(read));
        screen.flush();
    }

    private static Score read(Path file) throws BadCall {
        try {
            return ScoreJson.read(Files.readString(file));
        } catch (IOException unreadable) {
            throw new BadCall(Text.of("there is no score to read in %s", "无法读取成绩文件 %s", file));
        } catch (IllegalArgumentException broken) {
            throw new BadCall(Text.of(
                    "%s is not a score.json: %s", "%s 不是 score.json：%s", file, String.valueOf(broken.getMessage())));
        }
    }
}
