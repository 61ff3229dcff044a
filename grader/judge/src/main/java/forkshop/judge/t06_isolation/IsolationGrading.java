package forkshop.judge.t06_isolation;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t06_isolation.Isolation;

/**
 * Grades {@code AgeExperiment}: a child changes a variable, and the parent's stays as it is.
 *
 * <p>The effect becomes visible because the age tells the judge who reads and who writes it, in whatever process that
 * is, and the judge sees that process alive before the write happens. What a child reads after its write is not what it
 * was told to write, so it can only come from the child. The child of the experiment has told everything and is then
 * kept from its end: whoever waits for that end stands still meanwhile, and whoever has only read a line comes back.
 */
@Topic(
        id = "t06_isolation",
        en = "isolation: own variables",
        zh = "数据隔离：各有各的变量",
        tasks = {
            @Task(id = "t06.1", type = "AgeExperiment", contract = Isolation.class, method = "main"),
            @Task(id = "t06.2", type = "AgeExperiment", contract = Isolation.class, method = "observe")
        })
public final class IsolationGrading {

    @Criterion(
            id = "t06.1a",
            points = 1,
            en = "the child reads its age, sets what it was given at its start, and reads it again",
            zh = "子进程读取 age，设为启动时得到的值，再读一次")
    void the_child_sets_what_it_was_given(IsolationPlays plays) {
        plays.judge(plays.childAlone(), TwoAges.theProgramReadsWritesAndReads());
    }

    @Criterion(
            id = "t06.2a",
            points = 1,
            needs = "t06.1",
            en = "the child is a process of its own, and observe tells both pids",
            zh = "子进程是独立的进程，observe 返回两个 pid")
    void the_child_is_a_process(IsolationPlays plays) {
        plays.judge(plays.experiment(), TwoAges.theChildIsAProcess());
    }

    @Criterion(
            id = "t06.2b",
            points = 1,
            needs = "t06.1",
            en = "the parent's 18 stays 18 when the child has written, and observe waits for its end",
            zh = "子进程写入后，父进程的 18 仍然是 18；observe 等到子进程结束")
    void the_age_of_the_parent_stays(IsolationPlays plays) {
        plays.judge(plays.experiment(), TwoAges.theParentKeepsIts(18));
    }

    @Criterion(
            id = "t06.2c",
            points = 1,
            needs = "t06.1",
            en = "what the child has read after its write comes back to the parent",
            zh = "子进程写入之后读到的值传回父进程")
    void what_the_child_saw_comes_back(IsolationPlays plays) {
        plays.judge(plays.experiment(), TwoAges.theChildTellsWhatItSaw());
    }

    @Criterion(
            id = "t06.2d",
            points = 1,
            level = DEPTH,
            needs = "t06.1",
            en = "the child begins with 18 even when the parent has another age",
            zh = "即使父进程的 age 已改变，子进程仍从 18 开始")
    void the_child_begins_afresh(IsolationPlays plays) {
        plays.judge(plays.olderParent(), TwoAges.theChildBeginsAfresh(plays.another()));
    }

    @Criterion(
            id = "t06.2e",
            points = 1,
            level = DEPTH,
            needs = "t06.1",
            en = "a child that fails has told nothing: observe throws an IOException",
            zh = "失败的子进程没有结果：observe 抛出 IOException")
    void a_failing_child_is_no_observation(IsolationPlays plays) {
        plays.judge(plays.failingChild(), TwoAges.aFailureIsNoObservation());
    }
}
