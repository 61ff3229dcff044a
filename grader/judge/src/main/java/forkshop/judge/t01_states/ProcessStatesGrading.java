package forkshop.judge.t01_states;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.LINUX;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.judge.t01_states.Answers.Right;
import forkshop.t01_states.ProcessStates;
import forkshop.t01_states.Program;
import forkshop.t01_states.State;

/**
 * Grades {@code OneProgram} and {@code LinuxProcessStates}.
 *
 * <p>A state is judged only when it cannot change: a loop without a system call is always running or ready, a reader whose
 * input never comes is blocked, SIGSTOP holds until SIGCONT, a zombie stays one while its parent is frozen. The judge has
 * read each of them from the operating system before it asks. Usage is judged between two readings of the same counters,
 * which never go back.
 */
@Topic(
        id = "t01_states",
        en = "states: what a process is doing",
        zh = "进程状态：进程正在做什么",
        tasks = {
            @Task(id = "t01.1", type = "OneProgram", contract = Program.class, method = "startTwice"),
            @Task(id = "t01.2", type = "LinuxProcessStates", contract = ProcessStates.class, method = "stateOf"),
            @Task(id = "t01.3", type = "LinuxProcessStates", contract = ProcessStates.class, method = "usage")
        })
public final class ProcessStatesGrading {

    private static final Right SPINS = Right.of("a program in an endless loop", "死循环中的程序", State.RUNNING);
    private static final Right WAITS = Right.of("a program that waits for input", "等待输入的程序", State.BLOCKED);

    @Criterion(id = "t01.1a", points = 1, en = "two processes of one program have two pids", zh = "同一个程序的两个进程有两个 pid")
    void one_program_makes_two_processes(StatePlays plays) {
        plays.judge(plays.startedTwice(), new Twins());
    }

    @Criterion(
            id = "t01.2a",
            points = 1,
            on = LINUX,
            en = "running, blocked, stopped, and back again",
            zh = "运行、阻塞、暂停，以及恢复")
    void the_living_are_told_apart(StatePlays plays) {
        plays.judge(
                plays.living(),
                Answers.are(
                        SPINS,
                        WAITS,
                        Right.of("an endless loop after SIGSTOP", "收到 SIGSTOP 的死循环", State.STOPPED),
                        Right.of("a waiting program after SIGSTOP", "收到 SIGSTOP 的等待程序", State.STOPPED),
                        Right.of("an endless loop after SIGCONT", "收到 SIGCONT 的死循环", State.RUNNING),
                        Right.of("a waiting program after SIGCONT", "收到 SIGCONT 的等待程序", State.BLOCKED)));
    }

    @Criterion(
            id = "t01.2b",
            points = 1,
            on = LINUX,
            en = "a zombie is a zombie, and who is gone is terminated",
            zh = "僵尸就是僵尸，消失的就是已终止")
    void the_dead_are_told_apart(StatePlays plays) {
        plays.judge(
                plays.ending(),
                Answers.are(
                        Right.of("a child that ended while its parent was frozen", "父进程被冻结时结束的子进程", State.ZOMBIE),
                        Right.of(
                                "the same child after its parent has waited for it",
                                "父进程等待之后的同一个子进程",
                                State.TERMINATED),
                        Right.of("a pid that nobody ever had", "从未存在过的 pid", State.TERMINATED)));
    }

    @Criterion(
            id = "t01.2c",
            points = 1,
            level = DEPTH,
            on = LINUX,
            en = "all tasks of a Java process count, and no name deceives",
            zh = "Java 进程的所有任务都算数，名字骗不了人")
    void disguises_do_not_deceive(StatePlays plays) {
        plays.judge(
                plays.disguised(),
                Answers.are(
                        Right.of("a Java process with busy threads", "有忙碌线程的 Java 进程", State.RUNNING),
                        Right.of("a waiting program named \"x) Z (y\"", "名为 \"x) Z (y\" 的等待程序", State.BLOCKED),
                        Right.of("a waiting program named \"x) R (y\"", "名为 \"x) R (y\" 的等待程序", State.BLOCKED)));
    }

    @Criterion(
            id = "t01.3a",
            points = 1,
            level = DEPTH,
            needs = "t01.2",
            on = LINUX,
            en = "who shares a CPU is ready, not blocked: running, and it has waited",
            zh = "共享 CPU 的进程是就绪而不是阻塞：正在运行，并且等待过")
    void ready_is_not_blocked(StatePlays plays) {
        plays.judge(plays.sharing(), Checks.all(Answers.are(SPINS, SPINS), new Accounts()));
    }
}
