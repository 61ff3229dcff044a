package forkshop.harness;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** What the judge wants to know about the threads of a process. */
final class Threads {

    private static final int FRAMES = 24;

    // Threads that every JVM has; none of them is of the submission's making.
    private static final Set<String> OF_THE_JVM = Set.of(
            "Reference Handler", "Finalizer", "Signal Dispatcher", "Common-Cleaner", "Notification Thread",
            "Attach Listener", "DestroyJavaVM", "forkshop link in", "forkshop link out");

    private Threads() {}

    /** The states of the submission's threads. Looks without a safepoint, so it disturbs nobody. */
    static List<String> states(String... head) {
        List<String> line = new ArrayList<>(Arrays.asList(head));
        Thread[] threads = new Thread[128];
        int count = root().enumerate(threads, true);
        for (Thread thread : Arrays.asList(threads).subList(0, count)) {
            if (concernsTheSubmission(thread)) {
                line.add(thread.getState().name());
            }
        }
        return line;
    }

    /** For each thread of the submission a line with its name and state, then its frames. */
    static List<String> stacks(String... head) {
        List<String> line = new ArrayList<>(Arrays.asList(head));
        for (Map.Entry<Thread, StackTraceElement[]> entry :
                Thread.getAllStackTraces().entrySet()) {
            if (concernsTheSubmission(entry.getKey())) {
                line.add("thread " + entry.getKey().getName() + " "
                        + entry.getKey().getState());
                line.addAll(frames(entry.getValue()));
            }
        }
        return line;
    }

    /** Class, message and frames of {@code thrown}. */
    static List<String> thrown(String first, String second, Throwable thrown) {
        List<String> line = new ArrayList<>(List.of(first, second, thrown.getClass().getName(), message(thrown)));
        line.addAll(frames(thrown.getStackTrace()));
        return line;
    }

    // getMessage may be the submission's own code.
    private static String message(Throwable thrown) {
        try {
            String message = thrown.getMessage();
            return message == null ? "" : message.substring(0, Math.min(500, message.length()));
        } catch (RuntimeException | Error e) {
            return "";
        }
    }

    private static List<String> frames(StackTraceElement[] trace) {
        return Arrays.stream(trace)
                .limit(FRAMES)
                .map(StackTraceElement::toString)
                .toList();
    }

    private static boolean concernsTheSubmission(Thread thread) {
        return !OF_THE_JVM.contains(thread.getName()) && !Waiting.is(thread);
    }

    private static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
