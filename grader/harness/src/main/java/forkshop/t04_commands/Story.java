package forkshop.t04_commands;

import static java.nio.charset.StandardCharsets.UTF_8;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;

/**
 * Tutorial, section 2: {@code subprocess} starts and controls another program. One program gets its text from the main
 * process and answers; another one takes too long and is ended.
 */
public final class Story {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final double TOO_LONG = 100;

    private final Commands commands = new Exercise<>(Commands.class, "ProcessCommands").get();
    private final double pace;

    private Story(double pace) {
        this.pace = pace;
    }

    /**
     * Plays the story.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Story story = new Story(arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]));
        say("主进程");
        story.inTime();
        story.tooLong();
        story.missing();
    }

    private void inTime() throws IOException, InterruptedException {
        Result result = commands.run(task(5 * pace), "写讲话稿".getBytes(UTF_8), PATIENCE);
        new String(result.output(), UTF_8).lines().forEach(line -> say("输出：" + line));
        new String(result.errors(), UTF_8).lines().forEach(line -> say("错误：" + line));
        say("退出码 " + result.exitCode());
    }

    private void tooLong() throws IOException, InterruptedException {
        Duration limit = Duration.ofMillis((long) (3_000 * pace));
        Result result = commands.run(task(TOO_LONG), "约会".getBytes(UTF_8), limit);
        say(result.timedOut() ? "约会超时，已被结束" : "约会任务执行完毕");
    }

    private void missing() throws InterruptedException {
        try {
            Result unused = commands.run(List.of("no-such-program"), new byte[0], PATIENCE);
            say("没有这个程序，却运行了");
        } catch (IOException e) {
            say("没有这个程序");
        }
    }

    private static List<String> task(double seconds) {
        return Jvm.command(StoryTask.class, Double.toString(seconds));
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
