package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.Catalogue;
import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.intake.Submission;
import forkshop.judge.report.Format;
import forkshop.judge.report.LanguageChoice;
import forkshop.judge.report.Surroundings;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Score;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * What was called for, understood.
 *
 * @param submission what is graded
 * @param again what the command that grades again needs besides the topic, a space before each option
 * @param rubrics the topics to grade, each with the criteria of the level that was asked for
 * @param selection what left other topics out, as it was called for; empty for the whole kit
 * @param story the topic whose story is to be played instead of any grading
 * @param full whether anything below the full score fails the build
 * @param core whether only the core criteria count
 */
record Call(
        Submission submission,
        String again,
        List<Rubric> rubrics,
        Optional<String> selection,
        Optional<Rubric> story,
        boolean full,
        boolean core) {

    /** Where the kit lies and who called it; known even when the call makes no sense. */
    record Setting(
            Path cwd, Path root, Path report, Set<Format> formats, Language language, boolean quiet, String pace) {

        static Setting of(Parameters parameters) {
            Path cwd = Path.of(parameters.get("forkshop.cwd").orElse("")).toAbsolutePath();
            Path root = parameters
                    .get("forkshop.root")
                    .map(Path::of)
                    .or(() -> rootAbove(Kit.place()))
                    .or(() -> rootAbove(cwd))
                    .orElse(cwd)
                    .toAbsolutePath();
            Path report = parameters.get("forkshop.report").map(Path::of).orElse(root.resolve("target/report"));
            return new Setting(
                    cwd,
                    root,
                    report,
                    formats(parameters),
                    language(parameters),
                    parameters.get("forkshop.quiet").isPresent(),
                    parameters.get("forkshop.pace").orElse("1"));
        }

        // An IDE and the command line give no property: the kit is where a folder above its classes has exercises.
        private static Optional<Path> rootAbove(Path folder) {
            for (Path one = folder; one != null; one = one.getParent()) {
                if (Files.isDirectory(one.resolve("exercises").resolve("src"))) {
                    return Optional.of(one);
                }
            }
            return Optional.empty();
        }

        /** None where the list cannot be understood: that is a bad call, and told as such. */
        private static Set<Format> formats(Parameters parameters) {
            try {
                return chosenFormats(parameters);
            } catch (BadCall e) {
                return Set.of();
            }
        }

        private static Set<Format> chosenFormats(Parameters parameters) throws BadCall {
            List<String> names = parameters
                    .get("report")
                    .map(list -> List.of(list.split(",")))
                    .orElse(List.of());
            return Format.chosen(names, Surroundings.here());
        }

        private static Language language(Parameters parameters) {
            try {
                return choose(parameters);
            } catch (BadCall e) {
                return Language.EN;
            }
        }

        static Language choose(Parameters parameters) throws BadCall {
            return LanguageChoice.of(
                    parameters.get("lang").orElse(""),
                    Locale.getDefault(),
                    Stream.of("forkshop.console.file", "forkshop.console.stdout")
                            .flatMap(name -> parameters.get(name).stream())
                            .toList());
        }
    }

    /** The configuration of a run; an empty value is as good as none. */
    @FunctionalInterface
    interface Parameters {
        Optional<String> raw(String name);

        default Optional<String> get(String name) {
            return raw(name).filter(value -> !value.isBlank());
        }
    }

    /** Understands {@code parameters}; {@code environment} may only tighten. */
    static Call of(Parameters parameters, Setting setting, Function<String, Optional<String>> environment)
            throws BadCall {
        Setting.choose(parameters);
        Setting.chosenFormats(parameters);
        Optional<String> named = parameters.get("submission");
        Submission submission = Submission.resolve(
                named.orElse("exercises"), named.isPresent() ? setting.cwd() : setting.root(), setting.root());
        Optional<String> topic = parameters.get("topic").or(submission::onlyTopic);
        Course course = Course.of(parameters, setting);
        boolean core = core(parameters, course);
        boolean full =
                oneOf(parameters, "green", "attempted", "full", "attempted").equals("full");
        boolean strict = full || named.isPresent() || environment.apply("CI").isPresent();
        Optional<String> story = parameters.get("story");
        List<Rubric> rubrics = story.isPresent() ? List.of() : rubrics(topic, course, core);
        return new Call(
                submission,
                again(parameters, named, submission, setting.language()),
                rubrics,
                story.isPresent() ? Optional.empty() : selection(parameters, submission, course),
                story.isPresent() ? Optional.of(topic(story.get())) : Optional.empty(),
                strict,
                core);
    }

    private static String again(Parameters parameters, Optional<String> named, Submission submission, Language language)
            throws BadCall {
        String graded = named.isPresent() ? " -Dsubmission=" + submission.name() : "";
        Parameters silent = name -> name.equals("lang") ? Optional.empty() : parameters.raw(name);
        boolean usual = Setting.choose(silent) == language;
        return usual ? graded : graded + " -Dlang=" + language.name().toLowerCase(Locale.ROOT);
    }

    /** Whether only the core criteria count. */
    static boolean core(Parameters parameters, Course course) throws BadCall {
        return oneOf(parameters, "level", "full", "core", course.level()).equals("core");
    }

    /** What is graded of {@code course}, or of the one topic that is named, at its prices. */
    static List<Rubric> rubrics(Optional<String> topic, Course course, boolean core) throws BadCall {
        return selected(topic, course).stream()
                .map(rubric -> course.priced(rubric, core))
                .toList();
    }

    private static Optional<String> selection(Parameters parameters, Submission submission, Course course) {
        return parameters
                .get("topic")
                .map(name -> "-Dtopic=" + name)
                .or(() -> submission.onlyTopic().map(unused -> submission.name()))
                .or(() -> course.chooses() ? Optional.of(Score.COURSE) : Optional.empty());
    }

    private static String oneOf(Parameters parameters, String name, String first, String second, String otherwise)
            throws BadCall {
        String value = parameters.get(name).orElse(otherwise);
        if (!value.equals(first) && !value.equals(second)) {
            throw new BadCall(Text.of(
                    "-D%s is either %s or %s, not \"%s\"", "-D%s 只能是 %s 或 %s，不能是 \"%s\"", name, first, second, value));
        }
        return value;
    }

    /** The topics that {@code topic} means: one, or where it is empty those of the assignment. */
    static List<Rubric> selected(Optional<String> topic, Course course) throws BadCall {
        return topic.isPresent() ? List.of(topic(topic.get())) : course.rubrics(Catalogue.rubrics());
    }

    /** The topic that {@code named} means: {@code t10}, {@code mutex} or {@code t10_mutex}. */
    static Rubric topic(String named) throws BadCall {
        List<Rubric> all = Catalogue.rubrics();
        String name = named.toLowerCase(Locale.ROOT);
        return all.stream()
                .filter(rubric ->
                        List.of(rubric.id(), rubric.number(), rubric.word()).contains(name))
                .findFirst()
                .orElseThrow(() -> noTopic(named, all));
    }

    private static BadCall noTopic(String named, List<Rubric> all) {
        String known = String.join(", ", all.stream().map(Rubric::id).toList());
        return new BadCall(
                Text.of("there is no topic \"%s\"; the topics are %s", "没有名为 \"%s\" 的主题；可选主题：%s", named, known));
    }
}
