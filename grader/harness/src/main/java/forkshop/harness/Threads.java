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
            "Reference Handler",
            "Finalizer",
            "Signal Dispatcher",
            "Common-Cleaner",
            "Notification Thread",
            "Attach Listener",
            "DestroyJavaVM",
            "forkshop link in",
            "forkshop link out",
            "forkshop link exit");

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

    /**
     * Where {@code System.exit} was called from; empty when the JVM ends for another reason, or by the harness. Every
     * child pays for this at its end: loops cost less than streams, whose lambdas must be linked first.
     */
    static List<String> ofTheExit() {
        List<String> exit = new ArrayList<>();
        for (StackTraceElement[] trace : Thread.getAllStackTraces().values()) {
            if (isExit(trace)) {
                addOwn(trace, exit);
            }
        }
        return exit;
    }

    private static boolean isExit(StackTraceElement[] trace) {
        for (StackTraceElement frame : trace) {
            if (frame.getClassName().equals("java.lang.Shutdown")) {
                return true;
            }
        }
        return false;
    }

    private static void addOwn(StackTraceElement[] trace, List<String> frames) {
        for (StackTraceElement frame : trace) {
            String type = frame.getClassName();
            if (frames.size() < FRAMES && !type.startsWith("java.") && !type.startsWith("forkshop.harness.")) {
                frames.add(frame(frame));
            }
        }
    }

    /** Class, message and frames of {@code thrown}. */
    static List<String> thrown(String first, String second, Throwable thrown) {
        List<String> line =
                new ArrayList<>(List.of(first, second, thrown.getClass().getName(), message(thrown)));
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
        return Arrays.stream(trace).limit(FRAMES).map(Threads::frame).toList();
    }

    // Without the class loader's and the module's names, which StackTraceElement.toString puts first.
    private static String frame(StackTraceElement frame) {
        return frame.getClassName() + "." + frame.getMethodName() + "(" + frame.getFileName() + ":"
                + frame.getLineNumber() + ")";
    }

    private static boolean concernsTheSubmission(Thread thread) {
        return !OF_THE_JVM.contains(thread.getName()) && !Waiting.is(thread) && !idleReaper(thread);
    }

    // The JDK keeps the thread that has waited for a child for another minute, in case there is a next one.
    private static boolean idleReaper(Thread thread) {
        return thread.getName().startsWith("process reaper") && thread.getState() == Thread.State.TIMED_WAITING;
    }

    private static ThreadGroup root() {
        ThreadGroup group = Thread.currentThread().getThreadGroup();
        while (group.getParent() != null) {
            group = group.getParent();
        }
        return group;
    }
}
