package forkshop.judge.t04_commands;

import static forkshop.judge.rubric.Level.DEPTH;
import static forkshop.judge.rubric.Needs.POSIX;

import forkshop.judge.rubric.Criterion;
import forkshop.judge.rubric.Task;
import forkshop.judge.rubric.Topic;
import forkshop.t04_commands.Commands;

/**
 * Grades {@code ProcessCommands}: what goes through the pipes of a command, and what is left of it.
 *
 * <p>The effect becomes visible because the command reads and writes when the judge says so, far more than a pipe holds.
 * Where nobody serves its pipes, it and its caller fall asleep for good, which the operating system shows; so nothing has
 * to time out. What is said carries a number of this run and cannot be made up. Who lives and who is gone is read from
 * outside.
 */
@Topic(
        id = "t04_commands",
        en = "commands: running other programs",
        zh = "命令：运行其他程序",
        tasks = {@Task(id = "t04.1", type = "ProcessCommands", contract = Commands.class, method = "run")})
public final class CommandsGrading {

    @Criterion(
            id = "t04.1a",
            points = 1,
            en = "the input arrives and ends; output, errors and exit code come back",
            zh = "输入送达并结束；标准输出、标准错误和退出码都能得到")
    void input_goes_in_and_everything_comes_back(CommandPlays plays) {
        plays.judge(plays.smallTalk(), new Talk());
    }

    @Criterion(id = "t04.1b", points = 1, en = "bytes go through unchanged, text or not", zh = "字节原样通过，不管是不是文本")
    void bytes_stay_as_they_are(CommandPlays plays) {
        plays.judge(plays.anyBytes(), new Talk());
    }

    @Criterion(
            id = "t04.1c",
            points = 1,
            en = "1 MiB on output, errors and input at once does not stop it",
            zh = "标准输出、标准错误和输入同时各 1 MiB 也不会卡住")
    void more_than_a_pipe_holds_goes_through(CommandPlays plays) {
        plays.judge(plays.flood(), new Talk());
    }

    @Criterion(
            id = "t04.1d",
            points = 1,
            en = "a program that is not there is an IOException that names it",
            zh = "程序不存在时抛出带程序名的 IOException")
    void a_missing_program_is_refused(CommandPlays plays) {
        plays.judge(plays.missing(), new Refusal());
    }

    @Criterion(
            id = "t04.1e",
            points = 1,
            level = DEPTH,
            on = POSIX,
            en = "at the limit the command is gone, and its children too",
            zh = "到限时命令已被结束，它的子进程也是")
    void at_the_limit_the_whole_family_is_gone(CommandPlays plays) {
        plays.judge(plays.family(), Overtime.endsTheWholeFamily());
    }

    @Criterion(
            id = "t04.1f",
            points = 1,
            level = DEPTH,
            on = POSIX,
            en = "a process that keeps the command's pipes open does not hold it up",
            zh = "占着命令管道的其他进程不会拖住它")
    void whoever_keeps_the_pipes_is_not_waited_for(CommandPlays plays) {
        plays.judge(plays.grandchild(), Talk.thoughSomebodyKeepsThePipes());
    }
}
