package forkshop.t01_states;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tutorial, section 1: one program becomes two processes, and one of them goes through all states. Linux. */
public final class Story {

    private static final List<String> PROGRAM = List.of("sh", "-c", "read line; while :; do :; done");

    // The operating system takes a moment to do what it was asked to; longer than this it never takes.
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final ProcessStates states = new Exercise<>(ProcessStates.class, "LinuxProcessStates").get();
    private final double pace;

    private Story(double pace) {
        this.pace = pace;
    }

    /**
     * Plays the story.
     *
     * @param arguments the pace: how many seconds a second of the tutorial takes, 1 when absent
     */
    public static void main(String[] arguments) throws Exception {
        new Story(arguments.length == 0 ? 1 : Double.parseDouble(arguments[0])).play();
    }

    private void play() throws IOException, InterruptedException {
        say("主进程 " + ProcessHandle.current().pid());
        List<Process> both = new Exercise<>(Program.class, "OneProgram").get().startTwice(PROGRAM);
        try {
            say("一个程序，两个进程：" + both.get(0).pid() + " 和 " + both.get(1).pid());
            live(both.get(0), both.get(1));
        } finally {
            both.forEach(Process::destroyForcibly);
        }
    }

    private void live(Process worker, Process waiter) throws IOException, InterruptedException {
        show("等待输入", worker, State.BLOCKED);
        try (OutputStream input = worker.getOutputStream()) {
            input.write('\n');
        }
        show("输入到了", worker, State.RUNNING);
        show("另一个还在等", waiter, State.BLOCKED);
        kill("-STOP", worker);
        show("被暂停", worker, State.STOPPED);
        kill("-CONT", worker);
        show("继续", worker, State.RUNNING);
        worker.destroyForcibly().waitFor();
        show("结束", worker, State.TERMINATED);
    }

    private void show(String what, Process process, State expected) throws IOException {
        LockSupport.parkNanos((long) (pace * TimeUnit.SECONDS.toNanos(1)));
        long start = System.nanoTime();
        State state = states.stateOf(process.pid());
        while (state != expected && System.nanoTime() - start < PATIENCE.toNanos()) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(10));
            state = states.stateOf(process.pid());
        }
        say(what + "：" + state);
    }

    private static void kill(String signal, Process process) throws IOException, InterruptedException {
        new ProcessBuilder("kill", signal, Long.toString(process.pid())).start().waitFor();
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
