package forkshop.t02_calls;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.CountDownLatch;

/** Tutorial, sections 1.1 and 1.2: a task is submitted in both ways, and a process is looked at in both ways. */
public final class Story {

    private final Calls calls = new Exercise<>(Calls.class, "ProcessCalls").get();
    private final String pace;

    private Story(String pace) {
        this.pace = pace;
    }

    /**
     * Plays the story.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws IOException, InterruptedException {
        Story story = new Story(arguments.length == 0 ? "1" : arguments[0]);
        story.synchronous();
        story.asynchronous();
        story.blockingAndNot();
        say("主进程结束");
    }

    private void synchronous() throws IOException, InterruptedException {
        say("同步：提交 写讲话稿，原地等待");
        say("同步：写讲话稿 执行完毕，退出码 " + calls.runSync(task(2, 3)));
    }

    private void asynchronous() throws InterruptedException {
        CountDownLatch heard = new CountDownLatch(1);
        say("异步：提交 约会");
        calls.submit(task(2, 4), new Callback() {
            @Override
            public void ended(int exitCode) {
                say("异步：回调，约会 执行完毕，退出码 " + exitCode);
                heard.countDown();
            }

            @Override
            public void failed(IOException problem) {
                say("异步：回调，约会 无法开始");
                heard.countDown();
            }
        });
        say("异步：主进程去做其他事情");
        heard.await();
    }

    private void blockingAndNot() throws IOException, InterruptedException {
        Process process = new ProcessBuilder(task(2, 5)).start();
        say("非阻塞：" + told(calls.poll(process)));
        Duration limit = Duration.ofHours(1);
        say("阻塞：" + (calls.await(process, limit) ? "等到了" : "没有等到"));
        say("非阻塞：" + told(calls.poll(process)));
    }

    private static String told(OptionalInt code) {
        return code.isPresent() ? "已经结束，退出码 " + code.getAsInt() : "还没有结束";
    }

    private List<String> task(int seconds, int code) {
        return Jvm.command(
                StoryTask.class, Double.toString(seconds * Double.parseDouble(pace)), Integer.toString(code));
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
