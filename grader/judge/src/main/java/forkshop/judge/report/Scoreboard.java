package forkshop.judge.report;

import forkshop.judge.Language;
import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Outcome;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What a person reads in a terminal: plain text without colours, ids and words in ASCII columns, free text last, at
 * most 80 columns (only a place or a command may be longer). Whatever comes from a submission is harmless to the
 * terminal and to the log of an automatic run.
 */
public final class Scoreboard {

    private static final int COLUMNS = 80;
    private static final int TOPIC = 15;
    private static final int STATE = 10;
    private static final int NUMBER = 9;

    private static final Text THE_SAME =
            new Text("The [ERROR] lines below are Maven saying the same.", "下面的 [ERROR] 行是 Maven 在说同一件事。");

    private final Language language;

    /** A scoreboard in {@code language}. */
    public Scoreboard(Language language) {
        this.language = language;
    }

    /**
     * The line for a topic that has just ended, without a line break.
     *
     * @param topic its score
     * @param ended how many topics have ended, this one included
     * @param all how many there are in this run
     */
    public String topicLine(TopicScore topic, int ended, int all) {
        String count = String.valueOf(all);
        String line = "  " + Columns.right(String.valueOf(ended), count.length()) + "/" + count + "  "
                + Columns.left(topic.id(), TOPIC)
                + Columns.left(State.of(topic).word(), STATE)
                + Columns.right(Points.of(topic), NUMBER - 2)
                + Columns.right(seconds(topic) + " s", NUMBER)
                + "  ";
        return line + Columns.cut(TerminalText.line(topic.title()), COLUMNS - line.length());
    }

    /**
     * The final board, each line ended by a line feed: table, total, the first failure of each topic, the next step.
     *
     * @param score of the whole run
     * @param mavenComplains whether Maven will print {@code [ERROR]} lines after it, which the last line then explains
     */
    public String board(Score score, boolean mavenComplains) {
        List<String> lines = new ArrayList<>();
        String problem = score.problem();
        if (problem != null) {
            addProblem(problem, lines);
        } else {
            addTable(score, lines);
            addTotal(score, lines);
            addFailures(score, lines);
            addNext(score, lines);
        }
        if (mavenComplains) {
            lines.add("");
            addWrapped(aboutMaven(score).in(language), lines);
        }
        return joined(lines);
    }

    /**
     * What is said below a story that did not come to its good end, each line ended by a line feed.
     *
     * @param sentence what kept it from that
     */
    public String hindrance(String sentence) {
        List<String> lines = new ArrayList<>();
        addProblem(sentence, lines);
        lines.add("");
        addWrapped(THE_SAME.in(language), lines);
        return joined(lines);
    }

    private static void addProblem(String problem, List<String> lines) {
        lines.add("");
        TerminalText.lines(problem).forEach(line -> addWrapped(line, lines));
    }

    private static String joined(List<String> lines) {
        return lines.stream()
                .map(WorkflowCommands::defused)
                .map(String::stripTrailing)
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private void addTable(Score score, List<String> lines) {
        lines.add("");
        lines.add(row("topic", "state", "points", "core", "depth", "seconds"));
        for (TopicScore topic : score.topics()) {
            lines.add(row(
                    topic.id(),
                    State.of(topic).word(),
                    Points.of(topic),
                    Points.of(topic, Level.CORE),
                    Points.of(topic, Level.DEPTH),
                    seconds(topic)));
        }
        if (language == Language.ZH) {
            addWrapped("topic 主题，state 状态，points 得分，core 核心，depth 深入，seconds 秒", lines);
            addWrapped(chineseStates(score), lines);
        }
    }

    private static String row(String topic, String state, String... numbers) {
        return Stream.of(numbers)
                .map(number -> Columns.right(number, NUMBER))
                .collect(Collectors.joining("", "  " + Columns.left(topic, TOPIC) + Columns.left(state, STATE), ""));
    }

    /** The states that occur: their column is padded, so it can hold only ASCII. */
    private static String chineseStates(Score score) {
        Set<State> states = EnumSet.noneOf(State.class);
        score.topics().forEach(topic -> states.add(State.of(topic)));
        return states.stream()
                .map(state -> state.word() + " " + state.chinese())
                .collect(Collectors.joining("，"));
    }

    private void addTotal(Score score, List<String> lines) {
        lines.add("");
        addWrapped(Headline.total(score).in(language), lines);
        if (score.finished() && !score.untouched()) {
            addWrapped(Headline.levels(score).in(language), lines);
        }
        Headline.reservations(score).forEach(sentence -> addWrapped(sentence.in(language), lines));
    }

    private void addFailures(Score score, List<String> lines) {
        List<TopicScore> failed = failed(score);
        List<String> blocked = onlyBlocked(score);
        if (language == Language.ZH && !(failed.isEmpty() && blocked.isEmpty())) {
            lines.add("");
            Columns.wrap(Facts.CHINESE_KEYS, COLUMNS).forEach(lines::add);
        }
        for (TopicScore topic : failed) {
            lines.add("");
            CriterionScore told = State.toldFailure(topic).orElseThrow();
            lines.addAll(Facts.of(told, language, Excerpt.TERMINAL));
            addAlsoLost(topic, told, lines);
        }
        if (!blocked.isEmpty()) {
            lines.add("");
            lines.addAll(blocked);
        }
    }

    /** Whoever has solved a task that earns nothing yet, and made no mistake, must hear why. */
    private List<String> onlyBlocked(Score score) {
        return score.topics().stream()
                .filter(topic -> score.finished() && State.toldFailure(topic).isEmpty())
                .flatMap(topic -> blocked(topic).stream())
                .toList();
    }

    /** A fact for each thing that comes first, with the ids of the criteria that wait for it. */
    private List<String> blocked(TopicScore topic) {
        Map<String, List<String>> waiting = topic.criteria().stream()
                .filter(criterion -> criterion.verdict() == Verdict.BLOCKED)
                .collect(Collectors.groupingBy(
                        CriterionScore::message,
                        LinkedHashMap::new,
                        Collectors.mapping(CriterionScore::id, Collectors.toList())));
        return waiting.entrySet().stream()
                .flatMap(one -> also(Verdict.BLOCKED, String.join(" ", one.getValue()) + "  " + one.getKey()).stream())
                .toList();
    }

    private List<String> also(Verdict verdict, String what) {
        return Facts.fact("also", Columns.left(State.of(verdict).word(), STATE) + what, language);
    }

    private static List<TopicScore> failed(Score score) {
        return score.topics().stream()
                .filter(topic -> score.finished() && State.toldFailure(topic).isPresent())
                .toList();
    }

    /** What has a reason of its own gets a line; what follows from something else, a line for all of its kind. */
    private void addAlsoLost(TopicScore topic, CriterionScore told, List<String> lines) {
        for (CriterionScore criterion : topic.criteria()) {
            if (!criterion.equals(told) && hasOwnReason(criterion.verdict())) {
                lines.add(alsoLost(criterion));
            }
        }
        addAlsoOf(Verdict.COMPILE_ERROR, topic, told, lines);
        lines.addAll(blocked(topic));
        addAlsoOf(Verdict.NOT_ATTEMPTED, topic, told, lines);
    }

    private void addAlsoOf(Verdict verdict, TopicScore topic, CriterionScore told, List<String> lines) {
        String ids = topic.criteria().stream()
                .filter(criterion -> criterion.verdict() == verdict && !criterion.equals(told))
                .map(CriterionScore::id)
                .collect(Collectors.joining(" "));
        if (!ids.isEmpty()) {
            lines.addAll(also(verdict, ids));
        }
    }

    private static boolean hasOwnReason(Verdict verdict) {
        return verdict.ours() || (State.isMistake(verdict) && verdict != Verdict.COMPILE_ERROR);
    }

    private static String alsoLost(CriterionScore criterion) {
        String line = "  also      "
                + Columns.left(State.of(criterion.verdict()).word(), STATE)
                + Columns.left(criterion.id(), 8)
                + Columns.left(Points.of(criterion), 6);
        return line + Columns.cut(TerminalText.line(criterion.title()), COLUMNS - line.length());
    }

    private void addNext(Score score, List<String> lines) {
        lines.add("");
        Optional<CriterionScore> next = next(score);
        if (next.isEmpty()) {
            addWrapped(afterTheLast(score).in(language), lines);
            return;
        }
        CriterionScore criterion = next.get();
        TopicScore topic = topicOf(criterion, score);
        boolean toldRightAbove = failed(score).equals(List.of(topic));
        addWrapped(nextTask(criterion, topic, toldRightAbove).in(language), lines);
        if (toldRightAbove) {
            return;
        }
        if (criterion.explanation() == null) {
            lines.addAll(Facts.fact("rerun", "mvn test -Dtopic=" + topic.id(), language));
        } else {
            lines.addAll(Facts.wayOn(criterion, language));
        }
    }

    private static Text nextTask(CriterionScore criterion, TopicScore topic, boolean toldRightAbove) {
        Text step = uncompiled(criterion)
                .map(place -> Text.of("Next: %s does not compile", "下一步：%s 无法编译", place))
                .orElseGet(() -> Text.of(
                        "Next: task %s in %s (%s)",
                        "下一步：%2$s（%3$s）的任务 %1$s", task(criterion), topic.id(), TerminalText.line(topic.title())));
        return toldRightAbove ? step.then(new Text(", as told above", "，见上文")) : step;
    }

    /** File and line of a compile error, which costs all tasks of the topic, whichever of them it stands in. */
    private static Optional<String> uncompiled(CriterionScore criterion) {
        return LookAt.of(criterion)
                .filter(place -> criterion.verdict() == Verdict.COMPILE_ERROR && !place.ofTask())
                .map(place -> place.file().substring(place.file().lastIndexOf('/') + 1) + ":" + place.line());
    }

    /** First what went wrong, then what was begun, then what is still untouched. */
    private static Optional<CriterionScore> next(Score score) {
        return firstOf(score, criterion -> State.isMistake(criterion.verdict()))
                .or(() -> score.topics().stream()
                        .filter(topic -> State.of(topic) == State.PARTLY)
                        .flatMap(topic -> topic.criteria().stream())
                        .filter(criterion -> criterion.verdict() == Verdict.NOT_ATTEMPTED)
                        .findFirst())
                .or(() -> firstOf(score, criterion -> criterion.verdict() == Verdict.NOT_ATTEMPTED));
    }

    private static Optional<CriterionScore> firstOf(Score score, Predicate<CriterionScore> wanted) {
        return score.criteria().filter(wanted).findFirst();
    }

    private static Text afterTheLast(Score score) {
        if (!score.complete()) {
            return new Text(
                    "Next: run it again, best while the machine is less busy; if it stays, report it with score.json.",
                    "下一步：再跑一次，最好等机器空闲一些；如果还是这样，请附上 score.json 报告问题。");
        }
        if (!score.isAssignment() && (score.selection() != null || score.level().equals("core"))) {
            return new Text(
                    "Next: the same command without -Dtopic and -Dlevel grades everything.",
                    "下一步：去掉命令中的 -Dtopic 和 -Dlevel，就会全部评分。");
        }
        if (score.outcome() != Outcome.FULL_SCORE) {
            return new Text(
                    "Next: nothing is open here; what this system cannot show is judged on Linux.",
                    "下一步：这里没有未完成的任务了；本系统无法判定的部分在 Linux 上判定。");
        }
        return new Text("Next: nothing is left to do here. Well done.", "下一步：这里已经没有要做的了。做得好！");
    }

    private static TopicScore topicOf(CriterionScore criterion, Score score) {
        return score.topics().stream()
                .filter(topic -> topic.criteria().contains(criterion))
                .findFirst()
                .orElseThrow();
    }

    /** {@code t10.2} of {@code t10.2a}. */
    private static String task(CriterionScore criterion) {
        return criterion.id().replaceFirst("[a-z]+$", "");
    }

    private static Text aboutMaven(Score score) {
        if (score.outcome() == Outcome.BAD_CALL) {
            return THE_SAME;
        }
        boolean onlyOurs = score.outcome() == Outcome.GRADER_ERROR
                && score.criteria().noneMatch(criterion -> State.isMistake(criterion.verdict()));
        return onlyOurs
                ? new Text(
                        "The [ERROR] lines below are Maven saying that the grading is incomplete: our fault.",
                        "下面的 [ERROR] 行是 Maven 在说：评分不完整，这是评分程序的问题。")
                : new Text(
                        "The [ERROR] lines below are Maven saying that not every point is earned yet.",
                        "下面的 [ERROR] 行是 Maven 在说：还有分数没有拿到。");
    }

    private static void addWrapped(String sentence, List<String> lines) {
        Columns.wrap(sentence, COLUMNS - 2).forEach(line -> lines.add("  " + line));
    }

    private static String seconds(TopicScore topic) {
        return String.format(Locale.ROOT, "%.1f", topic.seconds());
    }
}
