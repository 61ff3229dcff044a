package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.Catalogue;
import forkshop.judge.Language;
import forkshop.judge.RootCause;
import forkshop.judge.Text;
import forkshop.judge.layer.Layers;
import forkshop.judge.report.Publication;
import forkshop.judge.report.Scoreboard;
import forkshop.judge.report.Surroundings;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One grading from its call to its reports. JUnit's root store holds it, and closes it when all has been graded. A full
 * report stands from the start, in which nothing has been judged yet; each topic that ends, and at last the end of the
 * run, replaces it.
 */
final class Run implements AutoCloseable {

    private static final Text UNPROVEN = Text.of(
            "The submission has ended or stopped a process that keeps its processes: all that was found of them is ended, but nothing proves that none is left.",
            "提交终止或暂停了看管其进程的进程：找到的进程都已结束，但无法证明没有遗留。");

    private final Call.Setting setting;
    private final @Nullable Call call;
    private final @Nullable Workplace workplace;
    private final @Nullable String problem;
    private final @Nullable Text fault;
    private final Publication publication;
    private final Score.Kit kit = Kit.here();
    private final String id = UUID.randomUUID().toString();
    private final Map<String, TopicScore> scores = new LinkedHashMap<>();
    private final Layers layers;

    private Run(
            Call.Setting setting,
            @Nullable Call call,
            @Nullable Workplace workplace,
            Layers layers,
            @Nullable String problem,
            @Nullable Text fault) {
        this.layers = layers;
        this.setting = setting;
        this.call = call;
        this.workplace = workplace;
        this.problem = problem;
        this.fault = fault;
        this.publication = new Publication(setting.report(), setting.formats(), Surroundings.here());
    }

    /** Understands the call and writes the first report; topics are compiled in {@code room}. */
    static Run open(Call.Parameters parameters, CompilerRoom room) {
        Call.Setting setting = Call.Setting.of(parameters);
        Run run = understand(parameters, setting, room);
        Text message = Optional.ofNullable(run.fault).orElse(Unjudged.MESSAGE);
        run.rubrics()
                .forEach(rubric -> run.scores.put(rubric.id(), Unjudged.score(rubric, message, setting.language())));
        if (!run.isStory()) {
            run.write(run.score(false));
        }
        return run;
    }

    private static Run understand(Call.Parameters parameters, Call.Setting setting, CompilerRoom room) {
        try {
            Call call = Call.of(parameters, setting, name -> Optional.ofNullable(System.getenv(name)));
            Layers layers = Demands.of(parameters);
            Duration budget = Demands.budget(parameters);
            try {
                return new Run(setting, call, workplace(call, layers, budget, room), layers, null, null);
            } catch (RuntimeException | Error e) {
                // No space, no further process, a folder that nobody may write: there is a report of that, too.
                return new Run(setting, call, null, layers, null, fault(e));
            }
        } catch (BadCall bad) {
            return new Run(setting, null, null, Layers.usual(), bad.sentence().in(setting.language()), null);
        }
    }

    private static Text fault(Throwable thrown) {
        return Text.of(
                "the grader cannot work here, which is not the submission's fault: %s",
                "评分程序无法在这里工作，这不是提交的错：%s", RootCause.of(thrown));
    }

    private static Workplace workplace(Call call, Layers layers, Duration budget, CompilerRoom room) throws BadCall {
        Workplace workplace = Workplace.open(call, room.compiler());
        try {
            Demands.meet(layers, workplace.forALook(layers));
            workplace.bound(budget);
            return workplace;
        } catch (BadCall | RuntimeException | Error e) {
            workplace.close();
            throw e;
        }
    }

    private List<Rubric> rubrics() {
        return call == null ? Catalogue.rubrics() : call.rubrics();
    }

    /** What is wrong with the call, or with this machine: nothing can be graded. */
    Optional<String> problem() {
        return Optional.ofNullable(problem).or(() -> Optional.ofNullable(fault).map(text -> text.in(language())));
    }

    /**
     * Plays the story that was called for, if one was, and says what kept it from its good end: Maven would not.
     *
     * @return that sentence
     */
    Optional<String> playStory(PrintStream screen) {
        Optional<Rubric> story = Optional.ofNullable(call).flatMap(Call::story);
        Optional<String> hindrance = story.flatMap(rubric ->
                problem().or(() -> play(rubric, screen).map(sentence -> sentence.in(language()))));
        hindrance.ifPresent(sentence -> say(new Scoreboard(language()).hindrance(sentence)));
        return hindrance;
    }

    private Optional<Text> play(Rubric rubric, PrintStream screen) {
        Prepared prepared = Optional.ofNullable(workplace).orElseThrow().prepare(rubric, layers);
        boolean solved = Files.isDirectory(setting.root().resolve("solutions"));
        try {
            return new Story(rubric, prepared, setting.pace(), solved).play(screen);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private boolean isStory() {
        return call != null && call.story().isPresent();
    }

    Language language() {
        return setting.language();
    }

    boolean grades(String topic) {
        return call != null
                && fault == null
                && call.rubrics().stream().anyMatch(rubric -> rubric.id().equals(topic));
    }

    boolean grades(String topic, String criterion) {
        return rubric(topic).criteria().stream().anyMatch(price -> price.id().equals(criterion));
    }

    private Rubric rubric(String topic) {
        return rubrics().stream()
                .filter(rubric -> rubric.id().equals(topic))
                .findFirst()
                .orElseThrow();
    }

    /** Whether the build may be green although a criterion ended like this. */
    boolean forgives(Verdict verdict) {
        boolean strict = call == null || call.full();
        return verdict == Verdict.NOT_GRADABLE_HERE || (verdict.untouched() && !strict);
    }

    // --- The topics ---

    /** Takes in and compiles what the submission has of a topic. */
    TopicRun begin(String topic) {
        Rubric rubric = rubric(topic);
        return new TopicRun(
                this, rubric, Optional.ofNullable(workplace).orElseThrow().prepare(rubric, layers));
    }

    /** Takes a topic's score, and shows it. */
    synchronized void ended(TopicScore score) {
        scores.put(score.id(), score);
        long done = scores.values().stream().filter(Unjudged::isNot).count();
        say(new Scoreboard(language()).topicLine(score, (int) done, scores.size()));
        write(score(false));
    }

    // --- The end ---

    @Override
    public synchronized void close() {
        if (workplace != null) {
            workplace.close();
        }
        if (!isStory()) {
            report(score(fault == null));
        }
    }

    private void report(Score score) {
        write(score);
        boolean red = score.outcome() != Outcome.FULL_SCORE && anythingFails(score);
        String log = publication.log(score);
        if (!log.isEmpty()) {
            say("\n" + log);
        }
        if (fault != null) {
            say("\n" + fault.in(language()));
        }
        if (layers.doubtful()) {
            say("\n" + UNPROVEN.in(language()));
        }
        // Last, because its last line speaks of what Maven says next.
        say(new Scoreboard(language()).board(score, red));
    }

    private boolean anythingFails(Score score) {
        return problem != null
                || score.topics().stream()
                        .flatMap(topic -> topic.criteria().stream())
                        .anyMatch(criterion -> criterion.verdict() != Verdict.PASSED && !forgives(criterion.verdict()));
    }

    private Score score(boolean finished) {
        return new Score(
                kit,
                id,
                call == null ? "" : call.submission().name(),
                language(),
                call != null && call.core() ? "core" : "full",
                layers.active(),
                finished,
                call == null ? null : call.selection().orElse(null),
                problem,
                List.copyOf(scores.values()));
    }

    private void write(Score score) {
        try {
            publication.write(score);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    // The listener's own channel: what a person sees while Surefire runs.
    @SuppressWarnings("SystemOut")
    private void say(String lines) {
        if (!setting.quiet()) {
            System.out.println(lines);
        }
    }
}
