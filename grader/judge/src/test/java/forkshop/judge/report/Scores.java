package forkshop.judge.report;

import forkshop.judge.Language;
import forkshop.judge.rubric.Level;
import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.Explanation;
import forkshop.judge.score.Score;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The scores that the tests render: one for each thing that can happen to a submission. */
final class Scores {

    private static final String OFFICE = "exercises/src/main/java/forkshop/t10_mutex/FileTicketOffice.java";

    private Scores() {}

    /** A fresh clone. */
    static Score untouched() {
        return whole(
                topic("t05_joining", "Joining", 0.1, open("t05.1a", "join waits until the child has ended", 3)),
                topic(
                        "t10_mutex",
                        "Mutual exclusion",
                        0.2,
                        open("t10.1a", "a ticket is sold once", 2),
                        deep(open("t10.2a", "a killed holder does not stop the others", 3))));
    }

    /** Everything solved. */
    static Score full() {
        return whole(
                topic("t05_joining", "Joining", 1.25, passed("t05.1a", "join waits until the child has ended", 3)),
                topic(
                        "t10_mutex",
                        "Mutual exclusion",
                        6.5,
                        passed("t10.1a", "a ticket is sold once", 2),
                        deep(passed("t10.2a", "a killed holder does not stop the others", 3))));
    }

    /** One topic begun without a mistake, one with two mistakes, one untouched. */
    static Score halfSolved() {
        return whole(
                topic(
                        "t05_joining",
                        "Joining",
                        1.2,
                        passed("t05.1a", "join waits until the child has ended", 3),
                        open("t05.2a", "join with a limit gives up when it passes", 2)),
                topic("t06_isolation", "Isolation", 0.1, open("t06.1a", "the child has its own memory", 3)),
                topic(
                        "t10_mutex",
                        "Mutual exclusion",
                        5.1,
                        passed("t10.1a", "a ticket is sold once", 2),
                        oversold(),
                        criterion(
                                "t10.2b",
                                "remaining never sees half a file, however often and however early the searcher looks",
                                Verdict.FAILED,
                                0,
                                2,
                                "half a file was read",
                                null),
                        criterion("t10.3a", "late starters are told no", Verdict.BLOCKED, 0, 1, "needs t10.1", null),
                        criterion("t10.3b", "two stores are independent", Verdict.BLOCKED, 0, 1, "needs t10.1", null),
                        open("t10.4a", "threads of one process exclude each other besides", 2),
                        deep(passed("t10.5a", "a killed holder does not stop the others", 3))));
    }

    /** The same mistake alone, as {@code -Dtopic=t10} shows it. */
    static Score oneTopic() {
        return with(
                score(
                        true,
                        "-Dtopic=t10",
                        null,
                        Language.EN,
                        List.of(halfSolved().topics().get(2))),
                "core");
    }

    static Score compileError() {
        String but = OFFICE + ":31: incompatible types: String cannot be converted to int\n"
                + "        int sold = \"none\";\n"
                + "                   ^\n"
                + OFFICE + ":40: ';' expected";
        Explanation explanation =
                new Explanation("the topic compiles", but, List.of(), OFFICE + ":31", null, "mvn test -Dtopic=t10");
        return whole(
                topic("t05_joining", "Joining", 1.2, passed("t05.1a", "join waits until the child has ended", 3)),
                topic(
                        "t10_mutex",
                        "Mutual exclusion",
                        0,
                        broken("t10.1a", explanation),
                        broken("t10.2a", explanation),
                        broken("t10.2b", explanation)));
    }

    /** A solved task that earns nothing, because another one comes first. */
    static Score blocked() {
        return whole(topic(
                "t10_mutex",
                "Mutual exclusion",
                0.4,
                passed("t10.1a", "a ticket is sold once", 2),
                criterion("t10.1b", "remaining waits for nobody", Verdict.BLOCKED, 0, 1, "t10.2 comes first", null),
                open("t10.2a", "no oversell", 3),
                criterion("t10.3a", "late starters are told no", Verdict.BLOCKED, 0, 1, "t10.2 comes first", null),
                criterion("t10.3b", "two stores are independent", Verdict.BLOCKED, 0, 1, "t10.4 comes first", null),
                open("t10.4a", "threads of one process exclude each other", 2)));
    }

    static Score timeout() {
        Explanation explanation = new Explanation(
                "buy comes back",
                "buyer 2 still waits at FileTicketOffice.buy(FileTicketOffice.java:31)",
                List.of("  0.412  buyer 1 (pid 4711)  holds the lock", "  0.413  buyer 2 (pid 4713)  waits"),
                OFFICE + ":31  task t10.2",
                "exercises/src/main/java/forkshop/t10_mutex/HINTS.md#t102",
                "mvn test -Dtopic=t10");
        return whole(topic(
                "t10_mutex",
                "Mutual exclusion",
                10.4,
                criterion("t10.2a", "no oversell", Verdict.TIMEOUT, 0, 3, "buy did not come back", explanation)));
    }

    /** One criterion that the grader broke, one that a busy machine starved, one that needs Linux. */
    static Score ours() {
        return whole(topic(
                "t10_mutex",
                "Mutual exclusion",
                31,
                passed("t10.1a", "a ticket is sold once", 2),
                criterion(
                        "t10.2a",
                        "no oversell",
                        Verdict.GRADER_ERROR,
                        null,
                        3,
                        "the lock-free office was not caught on this machine",
                        null),
                criterion(
                        "t10.2b", "late starters are told no", Verdict.STARVED, null, 2, "the machine was busy", null),
                criterion("t10.3a", "the lock is seen", Verdict.NOT_GRADABLE_HERE, 0, 1, "needs /proc/locks", null)));
    }

    /** What is written before anything runs. */
    static Score notFinished() {
        CriterionScore unknown =
                criterion("t10.1a", "a ticket is sold once", Verdict.GRADER_ERROR, null, 2, "did not finish", null);
        return score(false, null, null, Language.EN, List.of(topic("t10_mutex", "Mutual exclusion", 0, unknown)));
    }

    static Score badCall() {
        return score(
                true, null, "There is no topic t99. The topics are: t05_joining, t10_mutex.", Language.EN, List.of());
    }

    /** Whatever a submission may try to do to a reader. */
    static Score hostile() {
        String hostile = "::error::owned ##[set-output name=x]y \u001b[31mred\u001b]0;title\u0007 \u202egnp.exe ````"
                + " <script>alert(1)</script> ![i](http://evil.example/x) | @octocat #1 \u0000\ud800 \u200b**bold**\r\n"
                + "::add-mask::points\n"
                + "````\n"
                + "<img src=x onerror=y>\n"
                + "# Title\n" + "A".repeat(1_000);
        Explanation explanation = new Explanation(
                hostile, hostile, List.of(hostile, "\u0085::warning::x"), hostile, hostile, "mvn test -Dtopic=t10");
        return new Score(
                new Score.Kit("1.0", "f00d", "17.0.15"),
                "run",
                hostile,
                Language.EN,
                "full",
                List.of(),
                true,
                null,
                null,
                List.of(topic(
                        "t10_mutex",
                        "Mutual exclusion",
                        1,
                        criterion("t10.1a", "a ticket is sold once", Verdict.CRASHED, 0, 2, hostile, explanation),
                        criterion("t10.2a", "no oversell", Verdict.FAILED, 0, 3, hostile, null))));
    }

    static Score chinese() {
        Explanation explanation = new Explanation(
                "售出 2 张，拒绝 6 人，剩余 0 张",
                "售出 8 张，拒绝 0 人，剩余 1 张",
                List.of(
                        "  0.412  buyer 1 (pid 4711)  读到 2",
                        "  0.413  buyer 2 (pid 4713)  读到 2        <- 此时 buyer 1 还没有写入"),
                OFFICE + ":31  task t10.2",
                "exercises/src/main/java/forkshop/t10_mutex/HINTS.zh-CN.md#t102",
                "mvn test -Dtopic=t10");
        List<TopicScore> topics = List.of(
                topic("t05_joining", "等待子进程（join）", 1.2, passed("t05.1a", "join 一直等到子进程结束", 3)),
                topic(
                        "t10_mutex",
                        "互斥（mutual exclusion）",
                        5.1,
                        criterion(
                                "t10.2a",
                                "不超卖：两张票最多只能卖出两次，无论有多少个进程同时来买，也无论它们以什么次序到达，结果都是一样的",
                                Verdict.FAILED,
                                0,
                                3,
                                "卖出了 8 张",
                                explanation),
                        criterion("t10.2b", "迟到的买家会被拒绝", Verdict.FAILED, 0, 1, "卖出了 1 张", null),
                        open("t10.3a", "持有者被杀死后其他进程能继续", 3)));
        return score(true, null, null, Language.ZH, topics);
    }

    static Score in(Language language, Score score) {
        return new Score(
                score.kit(),
                score.run(),
                score.submission(),
                language,
                score.level(),
                score.layers(),
                score.finished(),
                score.selection(),
                score.problem(),
                score.topics());
    }

    static TopicScore topic(String id, String title, double seconds, CriterionScore... criteria) {
        return new TopicScore(id, title, seconds, List.of(criteria));
    }

    static CriterionScore passed(String id, String title, int points) {
        return new CriterionScore(
                id, title, Level.CORE, Verdict.PASSED, points, points, 0.5, 10, "", null, List.of("8 x at a gate"));
    }

    static Score whole(TopicScore... topics) {
        return score(true, null, null, Language.EN, List.of(topics));
    }

    private static CriterionScore open(String id, String title, int points) {
        String task = id.substring(0, id.length() - 1);
        String topic = id.startsWith("t10") ? "t10_mutex/FileTicketOffice" : "t05_joining/Kitchen";
        Explanation place = new Explanation(
                "",
                "",
                List.of(),
                "exercises/src/main/java/forkshop/" + topic + ".java:24  task " + task,
                null,
                "mvn test -Dtopic=" + id.substring(0, 3));
        return criterion(id, title, Verdict.NOT_ATTEMPTED, 0, points, "TODO " + task, place);
    }

    private static CriterionScore oversold() {
        Explanation explanation = new Explanation(
                "2 sold, 6 refused, 0 left",
                "8 sold, 0 refused, 1 left",
                List.of(
                        "0.412  buyer 1 (pid 4711)  reads 2",
                        "0.413  buyer 2 (pid 4713)  reads 2        <- before buyer 1 has written"),
                OFFICE + ":31  task t10.2",
                "exercises/src/main/java/forkshop/t10_mutex/HINTS.md#t102",
                "mvn test -Dtopic=t10");
        return criterion(
                "t10.2a",
                "no oversell: two tickets are sold at most twice",
                Verdict.FAILED,
                0,
                3,
                "8 sold of 2",
                explanation);
    }

    private static CriterionScore broken(String id, Explanation explanation) {
        return criterion(id, "a ticket is sold once", Verdict.COMPILE_ERROR, 0, 2, "does not compile", explanation);
    }

    private static CriterionScore deep(CriterionScore core) {
        return new CriterionScore(
                core.id(),
                core.title(),
                Level.DEPTH,
                core.verdict(),
                core.points(),
                core.maxPoints(),
                core.seconds(),
                core.limitSeconds(),
                core.message(),
                core.explanation(),
                core.evidence());
    }

    static CriterionScore criterion(
            String id,
            String title,
            Verdict verdict,
            @Nullable Integer points,
            int maxPoints,
            String message,
            @Nullable Explanation explanation) {
        return new CriterionScore(
                id, title, Level.CORE, verdict, points, maxPoints, 0.5, 10, message, explanation, List.of());
    }

    private static Score with(Score score, String level) {
        return new Score(
                score.kit(),
                score.run(),
                score.submission(),
                score.language(),
                level,
                score.layers(),
                score.finished(),
                score.selection(),
                score.problem(),
                score.topics());
    }

    private static Score score(
            boolean finished,
            @Nullable String selection,
            @Nullable String problem,
            Language language,
            List<TopicScore> topics) {
        return new Score(
                new Score.Kit("1.0", "f00d", "17.0.15"),
                "5eed",
                "exercises",
                language,
                "full",
                List.of("reaper (perl)"),
                finished,
                selection,
                problem,
                topics);
    }
}
