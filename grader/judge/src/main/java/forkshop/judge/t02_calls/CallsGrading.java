package forkshop.judge.t02_calls;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.LINUX;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t02_calls.Calls;

/**
 * Grades {@code ProcessCalls}: who waits, and who does not.
 *
 * <p>The effect becomes visible because every child is held until the judge lets it end. A call that has come back while
 * its child was held has not waited; one that has not, provably waits. Nothing is measured but what a process uses of a
 * CPU while it waits, with the time left out in which it was ready and had none.
 */
@Topic(
        id = "t02_calls",
        en = "calls: synchronous, asynchronous, blocking, non-blocking",
        zh = "调用：同步、异步、阻塞、非阻塞",
        tasks = {
            @Task(id = "t02.1", type = "ProcessCalls", contract = Calls.class, method = "runSync"),
            @Task(id = "t02.2", type = "ProcessCalls", contract = Calls.class, method = "submit"),
            @Task(id = "t02.3", type = "ProcessCalls", contract = Calls.class, method = "poll"),
            @Task(id = "t02.4", type = "ProcessCalls", contract = Calls.class, method = "await")
        })
public final class CallsGrading {

    @Criterion(
            id = "t02.1a",
            points = 1,
            en = "runSync waits for the end, asleep, and returns the exit code",
            zh = "runSync 睡眠等待子进程结束，并返回退出码")
    void a_synchronous_call_waits_and_returns_the_code(CallPlays plays) {
        plays.judge(plays.synchronous(), Checks.all(Waiting.returnsTheCodeAfterTheExit(), Waiting.usesNoCpu()));
    }

    @Criterion(
            id = "t02.2a",
            points = 1,
            en = "submit does not wait: two submitted children live at the same time",
            zh = "submit 不等待：提交的两个子进程同时存活")
    void an_asynchronous_call_does_not_wait(CallPlays plays) {
        plays.judge(plays.submitted(), Submitting.doesNotWait());
    }

    @Criterion(
            id = "t02.2b",
            points = 1,
            en = "the callback comes once, after the end, with the exit code",
            zh = "回调只来一次，在结束之后，带着退出码")
    void the_callback_comes_once_after_the_end(CallPlays plays) {
        plays.judge(plays.submitted(), Submitting.callsBackOnceAfterTheExit());
    }

    @Criterion(
            id = "t02.2c",
            points = 1,
            en = "a program that is not there is told to the callback, once",
            zh = "程序不存在时，通过回调告知，只告知一次")
    void a_missing_program_is_told_to_the_callback(CallPlays plays) {
        plays.judge(plays.missing(), Submitting.tellsTheFailureOnce());
    }

    @Criterion(
            id = "t02.3a",
            points = 1,
            en = "poll never waits: empty while the process lives, then its exit code",
            zh = "poll 从不等待：进程存活时为空，之后是退出码")
    void a_look_does_not_wait(CallPlays plays) {
        plays.judge(plays.polled(), Waiting.pollsWithoutWaiting());
    }

    @Criterion(
            id = "t02.4a",
            points = 1,
            en = "await returns true at the end, or false at its limit and leaves the process alone",
            zh = "await 在进程结束时返回 true；到限时则返回 false，且不打扰进程")
    void a_limited_wait_gives_up_and_harms_nobody(CallPlays plays) {
        plays.judge(plays.awaited(), Waiting.awaitsTheEnd());
        plays.judge(plays.awaitedInVain(), Waiting.givesUpAndHarmsNobody());
    }

    @Criterion(
            id = "t02.4b",
            points = 1,
            level = DEPTH,
            needs = "t02.2",
            on = LINUX,
            en = "neither await nor a submitted command burns CPU time while it waits",
            zh = "await 和提交的命令在等待时都不消耗 CPU")
    void waiting_costs_no_cpu_time(CallPlays plays) {
        plays.judge(plays.awaited(), Checks.all(Waiting.awaitsTheEnd(), Waiting.usesNoCpu()));
        plays.judge(plays.submitted(), Checks.all(Submitting.waitsForTheEnd(), Waiting.usesNoCpu()));
    }
}
