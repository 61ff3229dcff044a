package forkshop.judge.t03_spawning;

import static forkshop.judge.rubric.Level.DEPTH;

import forkshop.judge.check.Checks;
import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Needs;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t03_spawning.ChildProcess;
import forkshop.t03_spawning.Spawning;

/**
 * Grades {@code JavaProcesses}, which runs a program in a process of its own, and {@code JavaProcess}, which ships an
 * object there.
 *
 * <p>The effect becomes visible because every child tells the judge what has reached it, and ends only when the judge
 * lets it. So the judge looks at a living child's parent in the operating system, and a start that has come back by then
 * has not waited. Subclasses of {@code JavaProcess} are companions: the judge's own, compiled against the submission.
 */
@Topic(
        id = "t03_spawning",
        en = "spawning: new processes",
        zh = "创建新进程",
        companions = {"Cradle", "Letter", "Careless", "Appointment"},
        tasks = {
            @Task(id = "t03.1", type = "JavaProcesses", contract = Spawning.class, method = "start"),
            @Task(
                    id = "t03.2",
                    type = "JavaProcess",
                    contract = ChildProcess.class,
                    method = "start",
                    byCompanions = true),
            @Task(
                    id = "t03.3",
                    type = "JavaProcess",
                    contract = ChildProcess.class,
                    method = "main",
                    byCompanions = true),
            @Task(
                    id = "t03.4",
                    type = "JavaProcess",
                    contract = ChildProcess.class,
                    method = "join",
                    byCompanions = true),
            @Task(
                    id = "t03.5",
                    type = "JavaProcess",
                    contract = ChildProcess.class,
                    method = "guard",
                    byCompanions = true)
        })
public final class SpawningGrading {

    // --- A program ---

    @Criterion(
            id = "t03.1a",
            points = 1,
            en = "the program runs in a child of the caller, and prints where the caller prints",
            zh = "程序在调用者的子进程中运行，打印到调用者打印的地方")
    void the_program_runs_in_a_child(SpawningPlays plays) {
        plays.judge(plays.twoPrograms(), Checks.all(Programs.runInChildren(), Streams.leadOut()));
    }

    @Criterion(
            id = "t03.1b",
            points = 1,
            en = "start does not wait: two children live at the same time",
            zh = "start 不等待：两个子进程同时存活")
    void start_does_not_wait(SpawningPlays plays) {
        plays.judge(plays.twoPrograms(), Programs.overlap());
    }

    @Criterion(
            id = "t03.1c",
            points = 1,
            en = "arguments arrive unchanged: spaces, quotes, empty and Chinese ones",
            zh = "参数原样到达：含空格、引号、空串和中文",
            on = Needs.POSIX)
    void arguments_arrive_unchanged(SpawningPlays plays) {
        plays.judge(plays.twoPrograms(), Programs.getTheirArguments());
    }

    @Criterion(
            id = "t03.1d",
            points = 1,
            en = "the Process that start returns has the child's pid, exit code and standard input",
            zh = "start 返回的 Process 带有子进程的 pid、退出码和标准输入")
    void the_process_is_the_child(SpawningPlays plays) {
        plays.judge(plays.twoPrograms(), Checks.all(Programs.deliverTheirExitCodes(), Streams.leadIn()));
    }

    // --- An object ---

    @Criterion(
            id = "t03.2a",
            points = 1,
            needs = "t03.3",
            en = "run is called once, in a child, and start does not wait for it",
            zh = "run 在子进程中调用一次，start 不等待它")
    void run_is_called_in_the_child(SpawningPlays plays) {
        plays.judge(plays.letter(), Letters.runInTheChild());
    }

    @Criterion(
            id = "t03.2b",
            points = 1,
            needs = "t03.3",
            en = "the fields of the subclass arrive in the child",
            zh = "子类的字段到达子进程")
    void the_fields_arrive(SpawningPlays plays) {
        plays.judge(plays.letter(), Letters.arriveWithTheirFields());
    }

    @Criterion(
            id = "t03.2c",
            points = 1,
            needs = "t03.3",
            en = "a second start is an IllegalStateException, and starts no process",
            zh = "第二次 start 抛出 IllegalStateException，并且不启动进程")
    void a_second_start_is_refused(SpawningPlays plays) {
        plays.judge(plays.letter(), Letters.startOnce());
    }

    @Criterion(
            id = "t03.3a",
            points = 1,
            level = DEPTH,
            needs = {"t03.2", "t03.4"},
            en = "an exception in run is exit code 1, with the stack trace on standard error",
            zh = "run 中的异常：退出码为 1，标准错误上有堆栈")
    void an_exception_in_run_is_seen(SpawningPlays plays) {
        plays.judgeTheException();
    }

    @Criterion(
            id = "t03.4a",
            points = 1,
            needs = {"t03.2", "t03.3"},
            en = "pid is the child's, and none before start; isAlive is true from its start to its end",
            zh = "pid 是子进程的，start 之前没有；isAlive 从启动到结束为 true")
    void pid_and_is_alive_tell_of_the_child(SpawningPlays plays) {
        plays.judge(plays.twoLives(), Checks.all(Lives.areToldAsTheyAre(), Lives.refuseBeforeTheStart("pid")));
    }

    @Criterion(
            id = "t03.4b",
            points = 1,
            needs = {"t03.2", "t03.3"},
            en = "join waits for the child's end and returns its exit code; before start it throws",
            zh = "join 等待子进程结束，并返回其退出码；start 之前则抛出异常")
    void join_waits_and_returns_the_exit_code(SpawningPlays plays) {
        plays.judge(plays.twoLives(), Checks.all(Lives.areWaitedFor(), Lives.refuseBeforeTheStart("join")));
    }

    // --- The guard ---

    @Criterion(
            id = "t03.5a",
            points = 1,
            level = DEPTH,
            needs = {"t03.2", "t03.3"},
            en = "a static initialiser that starts a process makes no chain: the child refuses",
            zh = "静态初始化块启动进程不会形成链条：子进程会拒绝")
    void a_child_that_is_unpacked_starts_no_process(SpawningPlays plays) {
        plays.judge(plays.carelessClass(), Guards.stopTheChain());
    }

    @Criterion(
            id = "t03.5b",
            points = 1,
            level = DEPTH,
            needs = {"t03.2", "t03.3"},
            en = "the same child may start a process once it runs",
            zh = "同一个子进程在 run 中可以启动进程")
    void a_child_that_runs_may_start_one(SpawningPlays plays) {
        plays.judge(plays.carelessClass(), Guards.letARunningChildStart());
    }
}
