package forkshop.judge.stage;

import java.time.Duration;
import java.util.List;
import java.util.Set;

/**
 * What a process tells about its own rest, for systems without {@code /proc}: all of its threads wait, and stay where they
 * are. Weaker than a look from outside, since a thread that has been woken but has no CPU yet still seems to wait.
 */
final class ToldRest {

    /** So long all stacks must stay as they are. */
    static final Duration LONG_ENOUGH = Duration.ofMillis(500);

    private static final String THREAD = "thread ";

    private static final Set<String> WAITING = Set.of(Thread.State.WAITING.name(), Thread.State.BLOCKED.name());

    /** Native methods in which a thread waits for others, although Java calls it runnable. */
    private static final Set<String> NATIVE_WAITS = Set.of(
            "java.io.FileInputStream.readBytes",
            "java.io.FileInputStream.read0",
            "java.io.FileOutputStream.writeBytes",
            "java.lang.ProcessHandleImpl.waitForProcessExit0",
            "java.lang.ProcessImpl.waitForInterruptibly",
            "sun.nio.ch.EPoll.wait",
            "sun.nio.ch.FileDispatcherImpl.lock0",
            "sun.nio.ch.KQueue.poll",
            "sun.nio.ch.Net.accept",
            "sun.nio.ch.Net.poll",
            "sun.nio.ch.SocketDispatcher.read0",
            "sun.nio.ch.SocketDispatcher.write0",
            "sun.nio.ch.UnixFileDispatcherImpl.lock0",
            "sun.nio.ch.WEPoll.wait");

    private List<String> stacks = List.of();
    private long since = System.nanoTime();

    /** Whether the process has told nothing but the same rest for {@code time}, {@code told} being its stacks now. */
    boolean lastsFor(Duration time, List<String> told) {
        if (!allWait(told) || !told.equals(stacks)) {
            stacks = told;
            since = System.nanoTime();
            return false;
        }
        return System.nanoTime() - since >= time.toNanos();
    }

    /** Whether every thread of a dump, told as {@code thread NAME STATE} and then its frames, waits for somebody else. */
    static boolean allWait(List<String> dump) {
        for (int i = 0; i < dump.size(); i++) {
            String line = dump.get(i);
            if (line.startsWith(THREAD) && !waits(line, i + 1 < dump.size() ? dump.get(i + 1) : "")) {
                return false;
            }
        }
        return !dump.isEmpty();
    }

    private static boolean waits(String thread, String innermost) {
        String state = thread.substring(thread.lastIndexOf(' ') + 1);
        int end = innermost.indexOf('(');
        return WAITING.contains(state) || NATIVE_WAITS.contains(innermost.substring(0, Math.max(0, end)));
    }
}
