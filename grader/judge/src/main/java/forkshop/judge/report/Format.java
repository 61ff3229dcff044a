package forkshop.judge.report;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.score.Score;
import java.time.Clock;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** A form in which some platform reads a score: {@code -Dreport=classroom,csv}. */
public enum Format {
    /** Step outputs for {@code classroom-resources/autograding-grading-reporter@v1}. */
    CLASSROOM("classroom.output"),
    /** The notices which that reporter prints, for who does without it. */
    NOTICES("notices.txt"),
    /** {@code result.json} of Classroom 50. */
    CLASSROOM50("classroom50.json"),
    /** {@code results.json} of Gradescope. */
    GRADESCOPE("gradescope.json"),
    /** Errors and warnings of GitHub Actions, at the student's file and line. */
    ANNOTATIONS("annotations.txt"),
    /** The page for a person on GitHub, which is always written, as the summary of the step. */
    SUMMARY("summary.md"),
    /** A row of a gradebook. */
    CSV("grades.csv");

    /** Whatever is read where the run finds itself. */
    private static final String AUTO = "auto";

    private final String file;

    Format(String file) {
        this.file = file;
    }

    /**
     * The formats of a list such as {@code classroom,csv}; {@code auto} stands for what is read in {@code surroundings}.
     *
     * @throws BadCall when there is no format of a name, or when what it needs is not there
     */
    public static Set<Format> chosen(List<String> names, Surroundings surroundings) throws BadCall {
        Set<Format> chosen = EnumSet.noneOf(Format.class);
        for (String name : names) {
            if (name.strip().equals(AUTO)) {
                chosen.addAll(surroundings.formats());
            } else {
                chosen.add(named(name.strip()));
            }
        }
        if (chosen.contains(CLASSROOM50)) {
            identity(surroundings);
        }
        return chosen;
    }

    private static Format named(String name) throws BadCall {
        for (Format format : values()) {
            if (format.word().equals(name)) {
                return format;
            }
        }
        String known = Arrays.stream(values()).map(Format::word).collect(Collectors.joining(", "));
        throw new BadCall(Text.of(
                "there is no report \"%s\"; the reports are %s, %s",
                "没有名为 \"%s\" 的报告；可选报告：%s, %s", TerminalText.line(name), AUTO, known));
    }

    private String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** The name of its file in the folder of the reports. */
    public String file() {
        return file;
    }

    /** {@code score} in this format, as its file holds it. */
    String of(Score score, Surroundings surroundings) {
        return switch (this) {
            case CLASSROOM -> ClassroomResults.outputs(score);
            case NOTICES -> ClassroomNotices.of(score);
            case CLASSROOM50 -> classroom50(score, surroundings);
            case GRADESCOPE -> GradescopeResults.of(score);
            case ANNOTATIONS -> Annotations.of(score);
            case SUMMARY -> Summary.of(score);
            case CSV -> Gradebook.of(List.of(score));
        };
    }

    private static String classroom50(Score score, Surroundings surroundings) {
        try {
            return Classroom50Result.of(score, identity(surroundings));
        } catch (BadCall environmentChanged) {
            throw new IllegalStateException(environmentChanged);
        }
    }

    private static Classroom50Result.Identity identity(Surroundings surroundings) throws BadCall {
        return Classroom50Result.Identity.of(surroundings.environment(), Clock.systemUTC());
    }
}
