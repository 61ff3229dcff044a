package forkshop.judge.t09_daemons;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t09_daemons.Launcher;

/**
 * Grades {@code ChildLauncher} and {@code DaemonMain}: who goes with whom.
 *
 * <p>The effect becomes visible because no child ends by itself: a daemon that is gone was ended with its parent, and a
 * foreground child lives until the judge lets it go. Deaths are the ends of links. A daemon only counts as left behind
 * when its parent is gone for good, as the parent's own parent knows, and nothing on the whole stage moves any more; so
 * it does not matter how a daemon comes to know of the end, or who ends it.
 */
@Topic(
        id = "t09_daemons",
        en = "daemons go with their parent",
        zh = "守护进程随父进程结束",
        tasks = {
            @Task(id = "t09.1", type = "ChildLauncher", contract = Launcher.class, method = "start"),
            @Task(id = "t09.2", type = "DaemonMain", method = "main")
        })
public final class DaemonsGrading {

    @Criterion(
            id = "t09.1a",
            points = 1,
            en = "both kinds of children are real processes, with the arguments that were given",
            zh = "两种子进程都是真正的进程，参数原样传到")
    void children_are_real(DaemonsPlays plays) {
        plays.judge(plays.mainReturns(), Arrivals.areRealChildren());
    }

    @Criterion(
            id = "t09.1b",
            points = 1,
            en = "at the end of main the daemon goes with its parent",
            zh = "main 结束时，守护进程随父进程一起结束")
    void at_the_end_of_main_the_daemon_goes(DaemonsPlays plays) {
        plays.judge(plays.mainReturns(), Endings.goesWithItsParent("daemon"));
    }

    @Criterion(
            id = "t09.1c",
            points = 1,
            en = "at the end of main the parent waits for its foreground child",
            zh = "main 结束时，父进程等待前台子进程")
    void at_the_end_of_main_the_foreground_child_is_waited_for(DaemonsPlays plays) {
        plays.judge(plays.mainReturns(), Endings.foregroundIsWaitedFor());
    }

    @Criterion(
            id = "t09.1d",
            points = 1,
            en = "System.exit makes no difference to either",
            zh = "调用 System.exit 时，两者同样如此")
    void exit_makes_no_difference(DaemonsPlays plays) {
        plays.judge(plays.exit(), Checks.all(Endings.foregroundIsWaitedFor(), Endings.goesWithItsParent("daemon")));
    }

    @Criterion(
            id = "t09.1e",
            points = 1,
            level = DEPTH,
            en = "a daemon that ignores the polite request goes, too",
            zh = "不理会结束请求的守护进程也会结束")
    void a_stubborn_daemon_goes_too(DaemonsPlays plays) {
        plays.judge(plays.exit(), Endings.goesWithItsParent("stubborn"));
    }

    @Criterion(
            id = "t09.2a",
            points = 1,
            needs = "t09.1",
            en = "a daemon may not start children, a foreground child may",
            zh = "守护进程不能启动子进程，前台子进程可以")
    void a_daemon_has_no_children(DaemonsPlays plays) {
        plays.judge(plays.killed(), Arrivals.onlyTheForegroundHasChildren());
    }

    @Criterion(
            id = "t09.2b",
            points = 2,
            level = DEPTH,
            needs = "t09.1",
            en = "when the parent dies of SIGKILL, the daemon goes as well",
            zh = "父进程被 SIGKILL 杀死时，守护进程也会结束")
    void after_sigkill_the_daemon_goes_as_well(DaemonsPlays plays) {
        plays.judge(plays.killed(), Endings.goesWithItsParent("daemon"));
    }
}
