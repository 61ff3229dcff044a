package forkshop.judge.run;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.compiler.Compilation;
import forkshop.judge.compiler.Expected;
import forkshop.judge.compiler.Place;
import forkshop.judge.compiler.Standing;
import forkshop.judge.intake.Sources;
import forkshop.judge.intake.Submission;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.stage.Theatre;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * A topic of a submission, taken in and compiled.
 *
 * @param rubric of the topic
 * @param submission where it came from
 * @param again what the command that grades again needs besides the topic
 * @param sources what was taken in, and what was refused
 * @param compilation what the compiler said
 * @param companions what it said of the topic's companions; empty when there are none, or nothing to compile them against
 * @param theatre where its scenarios play
 */
record Prepared(
        Rubric rubric,
        Submission submission,
        String again,
        Sources sources,
        Compilation compilation,
        Optional<Compilation> companions,
        Theatre theatre) {

    /**
     * Why a task's class cannot be used.
     *
     * @param message one line
     * @param detail the same with the source line and a caret, where there is one
     * @param place file and line, as a person can click it
     */
    record Problem(Text message, Text detail, Optional<String> place) {}

    /** What keeps {@code task} from being judged at all: the topic does not compile, or its class is not as agreed. */
    Optional<Problem> problem(Rubric.Open task) {
        if (!sources.refusals().isEmpty()) {
            Text refusal = sources.refusals().get(0);
            return Optional.of(new Problem(refusal, refusal, Optional.empty()));
        }
        if (!compilation.succeeded()) {
            return Optional.of(told(compilation.problems().get(0)));
        }
        Expected expected = expected(task);
        Standing standing = compilation.standings().getOrDefault(expected.type(), Standing.MISSING);
        return standing == Standing.PRESENT
                ? companionProblem(task)
                : Optional.of(new Problem(standing.sentence(expected), standing.sentence(expected), Optional.empty()));
    }

    private Optional<Problem> companionProblem(Rubric.Open task) {
        return companions
                .filter(unused -> task.byCompanions())
                .flatMap(compiled -> compiled.problems().stream().findFirst())
                .map(problem -> misfit(task, problem));
    }

    // The place is in a source of the judge's, which the student does not have: only its line is shown.
    private static Problem misfit(Rubric.Open task, forkshop.judge.compiler.Problem problem) {
        Text message = Text.of("contract not implemented by %s: ", "%s 没有实现契约：", task.type())
                .then(problem.message());
        return new Problem(firstLine(message), message.then(Text.same(underlined(problem))), Optional.empty());
    }

    /** Whether there are companions, and classes to compile them against. */
    boolean wantsCompanions() {
        return !rubric.companions().isEmpty()
                && rubric.tasks().stream()
                        .filter(Rubric.Open::byCompanions)
                        .allMatch(task -> problem(task).isEmpty());
    }

    /** The same with its companions compiled. */
    Prepared with(Compilation compiled) {
        return new Prepared(rubric, submission, again, sources, compilation, Optional.of(compiled), theatre);
    }

    private Problem told(forkshop.judge.compiler.Problem problem) {
        Optional<String> place = problem.place().map(this::shown);
        Text message =
                place.map(at -> Text.same(at + ": ").then(problem.message())).orElse(problem.message());
        return new Problem(firstLine(message), problem.message().then(Text.same(underlined(problem))), place);
    }

    private static Text firstLine(Text text) {
        return new Text(
                text.en().lines().findFirst().orElse(""),
                text.zh().lines().findFirst().orElse(""));
    }

    private static String underlined(forkshop.judge.compiler.Problem problem) {
        return problem.sourceLine().isEmpty()
                ? ""
                : "\n" + problem.sourceLine() + "\n" + " ".repeat(Math.max(0, problem.column() - 1)) + "^";
    }

    private Expected expected(Rubric.Open task) {
        return expected(rubric, task);
    }

    /** What the compiler is to look for: the class of {@code task}, with its contract. */
    static Expected expected(Rubric rubric, Rubric.Open task) {
        boolean made = !task.contract().equals(Object.class.getName()) && !task.byCompanions();
        return new Expected("forkshop." + rubric.id() + "." + task.type(), task.contract(), made);
    }

    /** Whether nobody has begun {@code task}. */
    boolean isOpen(String task) {
        return compilation.open().stream().anyMatch(open -> open.id().equals(task));
    }

    /** Where a person should look for {@code task}: its TODO while there is one, else the first line of its method. */
    String lookAt(String task) {
        Rubric.Open open = rubric.task(task);
        String place = compilation.open().stream()
                .filter(one -> one.id().equals(task))
                .map(one -> one.place())
                .findFirst()
                .or(() -> Optional.ofNullable(compilation.methods().get(open.type() + "#" + open.method())))
                .map(this::shown)
                .orElseGet(() -> submission
                        .sourceFile(rubric.id(), open.type())
                        .map(submission::shown)
                        .orElse(open.type() + ".java"));
        return place + "  task " + task;
    }

    private String shown(Place place) {
        Path original = sources.files().get(place.file());
        return (original == null ? place.file() : submission.shown(original)) + ":" + place.line();
    }

    /** The hints on {@code task}. */
    String hint(String task, Language language) {
        String file = language == Language.ZH ? "HINTS.zh-CN.md" : "HINTS.md";
        String anchor = task.replace(".", "").toLowerCase(Locale.ROOT);
        return "exercises/src/main/java/forkshop/" + rubric.id() + "/" + file + "#" + anchor;
    }

    /** The classes that must be there, each once. */
    static List<Expected> expected(Rubric rubric) {
        return rubric.tasks().stream()
                .map(task -> expected(rubric, task))
                .distinct()
                .toList();
    }
}
