package forkshop.judge.t08_orphans;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.LINUX;
import static forkshop.judge.rubric.Needs.POSIX;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t08_orphans.Orphans;
import forkshop.t08_orphans.Zombies;

/**
 * Grades {@code Graveyard} and {@code Orphanage}.
 *
 * <p>Zombies and orphans are states of the kernel's table of processes, so the judge reads that table itself: states,
 * parents, exit codes, CPU times. Nothing of this passes by while it looks: a zombie stays one while its parent is frozen, a new
 * parent stays the parent, and who has been killed does not come back. On this stage orphans are adopted by another process
 * than number 1, and the former parent keeps its entry as a zombie, so neither number 1 nor {@code isAlive} tells an orphan.
 */
@Topic(
        id = "t08_orphans",
        en = "orphans: zombies, orphans, and a nursery that leaves none",
        zh = "僵尸与孤儿：不留下孤儿的托儿所",
        tasks = {
            @Task(id = "t08.1", type = "Graveyard", contract = Zombies.class, method = "makeZombie"),
            @Task(id = "t08.2", type = "Graveyard", contract = Zombies.class, method = "read"),
            @Task(id = "t08.3", type = "Graveyard", contract = Zombies.class, method = "zombiesOf"),
            @Task(id = "t08.4", type = "Orphanage", contract = Orphans.class, method = "startOrphan"),
            @Task(id = "t08.5", type = "Orphanage", contract = Orphans.class, method = "isOrphan"),
            @Task(id = "t08.6", type = "Orphanage", contract = Orphans.class, method = "nursery")
        })
public final class AfterlifeGrading {

    @Criterion(
            id = "t08.1a",
            points = 1,
            on = LINUX,
            en = "makeZombie makes a zombie that stays until its lease is closed",
            zh = "makeZombie 产生的僵尸进程保留到租约关闭")
    void a_zombie_stays_until_its_lease_is_closed(AfterlifePlays plays) {
        plays.judge(plays.leases(), new Undead());
    }

    @Criterion(
            id = "t08.2a",
            points = 1,
            on = LINUX,
            en = "read tells the pid and the exit code that the kernel keeps",
            zh = "read 读出内核保留的进程号和退出码")
    void the_exit_code_is_kept(AfterlifePlays plays) {
        plays.judge(plays.records(), Checks.all(Records.tellExitCodes(), Records.refuseNobody()));
    }

    @Criterion(
            id = "t08.2b",
            points = 1,
            level = DEPTH,
            on = LINUX,
            en = "read tells the CPU time, and a signal as an exit code",
            zh = "read 读出 CPU 时间，并把信号表示为退出码")
    void the_cpu_time_and_the_signal_are_kept(AfterlifePlays plays) {
        plays.judge(plays.killedWorker(), Checks.all(Records.tellExitCodes(), Records.tellCpuTimes()));
    }

    @Criterion(
            id = "t08.3a",
            points = 1,
            on = LINUX,
            en = "zombiesOf names exactly the zombies of that parent",
            zh = "zombiesOf 恰好列出该父进程的僵尸子进程")
    void the_zombies_are_counted(AfterlifePlays plays) {
        plays.judge(plays.census(), new Census());
    }

    @Criterion(
            id = "t08.4a",
            points = 1,
            on = POSIX,
            en = "startOrphan leaves a process that lives without its starter",
            zh = "startOrphan 留下一个启动者已结束而自己还活着的进程")
    void the_orphan_lives_without_its_starter(AfterlifePlays plays) {
        plays.judge(plays.startedOrphan(), Adoption.hasHappened());
    }

    @Criterion(
            id = "t08.5a",
            points = 1,
            on = POSIX,
            en = "an orphan is known by its new parent, whoever that is",
            zh = "孤儿进程看新的父进程就能认出，不论它是谁")
    void an_orphan_is_known_by_its_new_parent(AfterlifePlays plays) {
        plays.judge(plays.adopted(), Adoption.isSeen());
    }

    @Criterion(
            id = "t08.6a",
            points = 1,
            on = POSIX,
            en = "nobody who was started in the nursery is left, grandchildren included",
            zh = "在 nursery 中启动的进程一个不留，包括孙进程")
    void the_nursery_leaves_nobody(AfterlifePlays plays) {
        plays.judge(plays.quietNursery(), new NobodyLeft(NobodyLeft.RETURNED));
    }

    @Criterion(
            id = "t08.6b",
            points = 1,
            level = DEPTH,
            on = POSIX,
            en = "nor when the work throws, and the exception goes on",
            zh = "抛出异常时同样一个不留，并且异常继续向外抛出")
    void a_storm_leaves_nobody(AfterlifePlays plays) {
        plays.judge(plays.stormyNursery(), new NobodyLeft(NobodyLeft.THREW));
    }
}
