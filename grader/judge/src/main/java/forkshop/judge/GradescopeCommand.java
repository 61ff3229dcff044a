package forkshop.judge;

import forkshop.judge.report.GradescopeZip;
import forkshop.judge.report.LanguageChoice;
import forkshop.judge.run.Unjudged;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.PrintWriter;
import java.net.URISyntaxException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/**
 * {@code java -jar forkshop.jar gradescope}: packs this jar into the zip that Gradescope takes for an autograder. Ends with
 * 0 when it is written, 2 for a bad call, which it tells in one sentence.
 */
@Command(name = "gradescope", mixinStandardHelpOptions = true, description = "Packs an autograder for Gradescope.")
final class GradescopeCommand implements Callable<Integer> {

    @Spec
    @SuppressWarnings("NullAway.Init") // picocli fills it in.
    private CommandSpec spec;

    @Option(names = "--out", paramLabel = "ZIP", description = "the zip to write (default: ${DEFAULT-VALUE})")
    private Path out = Path.of("forkshop-gradescope.zip");

    @Option(names = "--topic", description = "one topic: t10, mutex or t10_mutex")
    private @Nullable String topic;

    @Option(names = "--level", description = "full or core")
    private String level = "full";

    @Option(names = "--lang", description = "en or zh: the language of the results")
    private String lang = "en";

    @Override
    public Integer call() {
        PrintWriter complaints = spec.commandLine().getErr();
        try {
            pack();
            spec.commandLine().getOut().println(out);
            return 0;
        } catch (BadCall bad) {
            complaints.println(bad.getMessage());
        } catch (IOException e) {
            complaints.println("the zip cannot be written: " + e);
        }
        return 2;
    }

    private void pack() throws BadCall, IOException {
        if (!level.equals("full") && !level.equals("core")) {
            throw new BadCall(
                    Text.of("--level is either full or core, not \"%s\"", "--level 只能是 full 或 core，不能是 \"%s\"", level));
        }
        Language language = LanguageChoice.of(
                lang, Locale.ROOT, List.of(Charset.defaultCharset().name()));
        Score unjudged = Unjudged.ofKit(topic, level.equals("core"), language);
        GradescopeZip.write(out, thisJar(), unjudged, options());
    }

    private List<String> options() {
        List<String> options = new ArrayList<>(List.of("--level=" + level, "--lang=" + lang));
        if (topic != null) {
            options.add("--topic=" + topic);
        }
        return options;
    }

    private static Path thisJar() throws BadCall, IOException {
        try {
            Path place = Path.of(GradescopeCommand.class
                    .getProtectionDomain()
                    .getCodeSource()
                    .getLocation()
                    .toURI());
            if (Files.isRegularFile(place)) {
                return place;
            }
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
        throw new BadCall(new Text(
                "only forkshop.jar can pack itself: mvn package makes grader/judge/target/forkshop.jar",
                "只有 forkshop.jar 才能打包自己：mvn package 会生成 grader/judge/target/forkshop.jar"));
    }
}
