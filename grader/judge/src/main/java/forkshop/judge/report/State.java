package forkshop.judge.report;

import forkshop.judge.score.CriterionScore;
import forkshop.judge.score.TopicScore;
import forkshop.judge.score.Verdict;
import java.util.Optional;

/** The one word that the reports have for a criterion or a topic; ASCII in both languages, so that columns hold. */
enum State {
    PASS("PASS", "通过"),
    PARTLY("PARTLY", "部分完成"),
    TODO("TODO", "未开始"),
    FAIL("FAIL", "未通过"),
    COMPILE("COMPILE", "编译不通过"),
    CRASH("CRASH", "崩溃"),
    TIMEOUT("TIMEOUT", "超时"),
    BLOCKED("BLOCKED", "缺前置任务"),
    NOT_HERE("NOT HERE", "本系统无法判定"),
    OUR_ERROR("OUR ERROR", "评分程序出错"),
    STARVED("STARVED", "机器太忙");

    private final String word;
    private final String chinese;

    State(String word, String chinese) {
        this.word = word;
        this.chinese = chinese;
    }

    /** At most nine ASCII characters. */
    String word() {
        return word;
    }

    /** What the word means, in Chinese. */
    String chinese() {
        return chinese;
    }

    static State of(Verdict verdict) {
        return switch (verdict) {
            case PASSED -> PASS;
            case FAILED -> FAIL;
            case NOT_ATTEMPTED -> TODO;
            case COMPILE_ERROR -> COMPILE;
            case CRASHED -> CRASH;
            case TIMEOUT -> TIMEOUT;
            case BLOCKED -> BLOCKED;
            case NOT_GRADABLE_HERE -> NOT_HERE;
            case GRADER_ERROR -> OUR_ERROR;
            case STARVED -> STARVED;
        };
    }

    /** The first mistake gives the word; a topic without one is done, begun or open. */
    static State of(TopicScore topic) {
        return toldFailure(topic).map(told -> of(told.verdict())).orElseGet(() -> withoutFailure(topic));
    }

    /** The failure that is told in detail: the first mistake, else the first of our own faults. */
    static Optional<CriterionScore> toldFailure(TopicScore topic) {
        return topic.criteria().stream()
                .filter(criterion -> isMistake(criterion.verdict()))
                .findFirst()
                .or(() -> topic.criteria().stream()
                        .filter(criterion -> criterion.verdict().ours())
                        .findFirst());
    }

    static boolean isMistake(Verdict verdict) {
        return verdict != Verdict.PASSED && !verdict.untouched() && !verdict.ours();
    }

    private static State withoutFailure(TopicScore topic) {
        boolean passed = has(topic, Verdict.PASSED);
        boolean open = has(topic, Verdict.NOT_ATTEMPTED) || has(topic, Verdict.BLOCKED);
        if (passed) {
            return open ? PARTLY : PASS;
        }
        return open ? TODO : NOT_HERE;
    }

    private static boolean has(TopicScore topic, Verdict verdict) {
        return topic.criteria().stream().anyMatch(criterion -> criterion.verdict() == verdict);
    }
}
