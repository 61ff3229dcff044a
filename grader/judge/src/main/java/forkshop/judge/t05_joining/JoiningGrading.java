package forkshop.judge.t05_joining;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t05_joining.Joining;

/**
 * Grades {@code Joiner}: who waits, for whom, and how long.
 *
 * <p>The effect becomes visible because no child ends before the judge lets it. If all have come while none was let go,
 * they were started without waiting; if {@code runAll} has not come back when the last one is let go, it waits for that
 * one, too. No stopwatch is needed: a child may take as long as it likes to start. Where a limit is given, only its lower
 * half is measured; that it is not given to each child anew shows with forty of them, for which it would never end.
 */
@Topic(
        id = "t05_joining",
        en = "joining: waiting for children",
        zh = "join：等待子进程",
        tasks = {
            @Task(id = "t05.1", type = "Joiner", contract = Joining.class, method = "runAll"),
            @Task(id = "t05.2", type = "Joiner", contract = Joining.class, method = "joinAll")
        })
public final class JoiningGrading {

    @Criterion(
            id = "t05.1a",
            points = 1,
            en = "runAll lets all children live at the same time",
            zh = "runAll 让所有子进程同时存活")
    void all_children_live_at_the_same_time(JoiningPlays plays) {
        plays.judge(plays.lastStartedFirstDone(), RunningAll.startsAllAtOnce());
    }

    @Criterion(
            id = "t05.1b",
            points = 1,
            en = "runAll returns after the last child has ended, and not before",
            zh = "最后一个子进程结束之后，runAll 才返回")
    void it_returns_after_the_last_exit(JoiningPlays plays) {
        plays.judge(plays.lastStartedFirstDone(), RunningAll.returnsAfterTheLastExit());
    }

    @Criterion(
            id = "t05.1c",
            points = 1,
            en = "runAll tells the exit codes in the order of the commands",
            zh = "runAll 按命令的顺序返回退出码")
    void the_codes_stand_in_the_order_of_the_commands(JoiningPlays plays) {
        plays.judge(plays.lastStartedFirstDone(), RunningAll.tellsTheCodesInOrder());
    }

    @Criterion(id = "t05.1d", points = 1, en = "a child that fails does not hide the others", zh = "一个子进程失败，不会掩盖其他子进程")
    void a_failing_child_does_not_hide_the_others(JoiningPlays plays) {
        plays.judge(
                plays.oneFails(), Checks.all(RunningAll.returnsAfterTheLastExit(), RunningAll.tellsTheCodesInOrder()));
    }

    @Criterion(
            id = "t05.2a",
            points = 1,
            en = "joinAll returns when all have ended, or at its limit with those who still live",
            zh = "joinAll 在全部结束时返回；到限时则返回仍然存活的进程")
    void it_waits_for_all_or_until_the_limit(JoiningPlays plays) {
        plays.judge(plays.allEndInTime(), JoiningAll.endsWithTheLast());
        plays.judge(plays.twoAreLate(), JoiningAll.namesTheLate(2));
    }

    @Criterion(
            id = "t05.2b",
            points = 1,
            level = DEPTH,
            en = "an interrupt ends the wait, and the flag stays set",
            zh = "中断会结束等待，并且中断标志保持置位")
    void an_interrupt_ends_the_wait_and_stays_set(JoiningPlays plays) {
        plays.judge(plays.interrupted(), JoiningAll.obeysAnInterrupt());
    }

    @Criterion(
            id = "t05.2c",
            points = 1,
            level = DEPTH,
            en = "one limit for all together, and the late ones are left alive",
            zh = "所有进程共用一个限时，超时的进程继续存活")
    void the_limit_is_for_all_together_and_kills_nobody(JoiningPlays plays) {
        plays.judge(
                plays.manyAreLate(),
                Checks.all(JoiningAll.namesTheLate(1), JoiningAll.sharesTheLimit(), JoiningAll.leavesThemAlive()));
    }
}
