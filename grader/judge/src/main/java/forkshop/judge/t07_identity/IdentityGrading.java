package forkshop.judge.t07_identity;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.POSIX;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t07_identity.Identity;
import forkshop.t07_identity.Supervision;

/**
 * Grades {@code WhoAmI} and {@code Supervisor}: pids, and how processes are ended.
 *
 * <p>The effect becomes visible from outside: a parent is read from the operating system, and a death is the end of a
 * link. Whether a process was asked to end shows in its shutdown hook, which only runs when it was. The hook waits at a
 * gate until the judge lets it pass, so whoever does not wait for it kills it there, in every run; and one that is never
 * let pass is a process that does not listen.
 */
@Topic(
        id = "t07_identity",
        en = "pids, parents, and endings",
        zh = "进程号、父进程与结束",
        tasks = {
            @Task(id = "t07.1", type = "WhoAmI", contract = Identity.class, method = "pids"),
            @Task(id = "t07.2", type = "Supervisor", contract = Supervision.class, method = "isAlive"),
            @Task(id = "t07.3", type = "Supervisor", contract = Supervision.class, method = "endOf"),
            @Task(id = "t07.4", type = "Supervisor", contract = Supervision.class, method = "terminate"),
            @Task(id = "t07.5", type = "Supervisor", contract = Supervision.class, method = "kill"),
            @Task(id = "t07.6", type = "Supervisor", contract = Supervision.class, method = "stop")
        })
public final class IdentityGrading {

    @Criterion(
            id = "t07.1a",
            points = 1,
            en = "a process knows its own pid and its true parent's",
            zh = "进程知道自己的 pid 和真正的父进程的 pid")
    void it_knows_its_pid_and_its_parents(IdentityPlays plays) {
        plays.judge(plays.introductions(), Introductions.areTrue());
    }

    @Criterion(
            id = "t07.2a",
            points = 1,
            en = "a child is alive until it has ended, and not after",
            zh = "子进程在结束之前存活，结束之后不再存活")
    void it_is_alive_until_its_end(IdentityPlays plays) {
        plays.judge(plays.alive(), Lives.aliveUntilTheEnd());
    }

    @Criterion(
            id = "t07.3a",
            points = 1,
            on = POSIX,
            en = "endOf waits, and tells exit code and signal",
            zh = "endOf 会等待，并返回退出码和信号")
    void it_tells_how_a_child_ended(IdentityPlays plays) {
        plays.judge(plays.exit(), Lives.toldAfterTheEnd());
        plays.judge(plays.signals(), Lives.toldTheSignals());
    }

    @Criterion(
            id = "t07.4a",
            points = 1,
            on = POSIX,
            en = "terminate asks: the child's hook runs to its end",
            zh = "terminate 是请求：子进程的钩子会执行完毕")
    void terminate_lets_the_hook_finish(IdentityPlays plays) {
        plays.judge(plays.terminated(), Endings.askedAndFinished());
    }

    @Criterion(
            id = "t07.4b",
            points = 1,
            level = DEPTH,
            on = POSIX,
            en = "the last words of a terminated child can be read",
            zh = "能读到被 terminate 的子进程最后的输出")
    void the_last_words_are_not_lost(IdentityPlays plays) {
        plays.judge(plays.terminated(), Checks.all(Endings.askedAndFinished(), Endings.lastWordsRead()));
    }

    @Criterion(
            id = "t07.5a",
            points = 1,
            on = POSIX,
            en = "kill does not ask: the child is gone, its hook never ran",
            zh = "kill 不请求：子进程消失，钩子没有执行")
    void kill_does_not_ask(IdentityPlays plays) {
        plays.judge(plays.killed(), Endings.goneWithoutBeingAsked());
    }

    @Criterion(
            id = "t07.6a",
            points = 1,
            on = POSIX,
            en = "stop asks, waits, and does not wait longer than needed",
            zh = "stop 先请求再等待，不多等")
    void a_polite_child_does_not_cost_the_grace(IdentityPlays plays) {
        plays.judge(plays.polite(), Stopping.waitsForThePolite());
    }

    @Criterion(
            id = "t07.6b",
            points = 1,
            on = POSIX,
            en = "stop insists: a stubborn child is gone after the grace",
            zh = "stop 会坚持：宽限期过后，不听话的子进程也消失")
    void a_stubborn_child_is_gone_after_the_grace(IdentityPlays plays) {
        plays.judge(plays.polite(), Stopping.givesTimeToObey());
        plays.judge(plays.stubborn(), Stopping.insistsAfterTheGrace());
    }

    @Criterion(
            id = "t07.6c",
            points = 1,
            level = DEPTH,
            on = POSIX,
            en = "stop takes the child's own children along",
            zh = "stop 会把子进程的子进程一起结束")
    void its_children_go_too(IdentityPlays plays) {
        plays.judge(plays.polite(), Stopping.takesTheFamilyAlong());
        plays.judge(plays.stubborn(), Stopping.takesTheFamilyAlong());
    }
}
