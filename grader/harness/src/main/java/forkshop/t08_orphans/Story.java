package forkshop.t08_orphans;

import forkshop.harness.Exercise;
import java.io.IOException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** Tutorial, section 2.4: a zombie, what is kept of it, and an orphan that somebody adopts. Linux. */
public final class Story {

    private final Zombies zombies = new Exercise<>(Zombies.class, "Graveyard").get();
    private final Orphans orphans = new Exercise<>(Orphans.class, "Orphanage").get();
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
        Story story = new Story(arguments.length == 0 ? 1 : Double.parseDouble(arguments[0]));
        say("主进程 " + ProcessHandle.current().pid());
        story.zombie();
        story.orphan();
        story.nursery();
    }

    private void zombie() throws IOException {
        long parent;
        try (Lease lease = zombies.makeZombie(7)) {
            parent = parentOf(lease.pid());
            say("子进程 " + lease.pid() + " 已经结束，它的父进程 " + parent + " 没有回收：僵尸进程");
            KeptByKernel kept = zombies.read(lease.pid());
            say("内核还保留着：进程号 " + kept.pid() + "，退出码 " + kept.exitCode() + "，运行时间 "
                    + kept.cpuTime().toMillis() + " 毫秒");
            say("僵尸进程 " + zombies.zombiesOf(parent).size() + " 个");
            aMoment();
        }
        say("父进程结束后：僵尸进程 " + zombies.zombiesOf(parent).size() + " 个");
    }

    private void orphan() throws IOException {
        ProcessHandle orphan =
                ProcessHandle.of(orphans.startOrphan(List.of("sleep", "1000"))).orElseThrow();
        try {
            aMoment();
            say("进程 " + orphan.pid() + " 还活着，父进程意外结束了");
            say("孤儿进程：" + orphans.isOrphan(orphan, ProcessHandle.current().pid()) + "，接管它的进程是 "
                    + parentOf(orphan.pid()));
        } finally {
            orphan.destroyForcibly();
        }
    }

    private void nursery() throws IOException {
        ProcessHandle[] child = new ProcessHandle[1];
        orphans.nursery(nursery -> {
            child[0] = nursery.start(List.of("sleep", "1000")).toHandle();
            say("托儿所里的子进程 " + child[0].pid() + " 还活着：" + child[0].isAlive());
        });
        child[0].onExit().join();
        say("托儿所关门以后：" + child[0].isAlive());
    }

    private static long parentOf(long pid) {
        return ProcessHandle.of(pid)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(0L);
    }

    private void aMoment() {
        LockSupport.parkNanos((long) (pace * TimeUnit.SECONDS.toNanos(1)));
    }

    // A story is what it prints.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.out.println(line);
    }
}
