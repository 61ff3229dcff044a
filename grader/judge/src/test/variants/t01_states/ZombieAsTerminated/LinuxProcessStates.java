// Loses: t01.2b
// Calls a process terminated although its entry is still there.
package forkshop.t01_states;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Reads the states of processes where Linux shows them. */
public class LinuxProcessStates implements ProcessStates {

    @Override
    public State stateOf(long pid) throws IOException {
        StringBuilder letters = new StringBuilder();
        for (String stat : ofTasks(pid, "stat")) {
            // The name stands in parentheses and may hold more of them: the state comes after the last one.
            letters.append(stat.charAt(stat.lastIndexOf(')') + 2));
        }
        return state(letters.toString());
    }

    private static State state(String letters) {
        if (letters.isEmpty() || letters.matches("[ZX]+")) {
            return State.TERMINATED;
        }
        if (letters.contains("R")) {
            return State.RUNNING;
        }
        if (letters.contains("T") || letters.contains("t")) {
            return State.STOPPED;
        }
        return State.BLOCKED;
    }

    @Override
    public Usage usage(long pid) throws IOException {
        List<String> tasks = ofTasks(pid, "schedstat");
        if (tasks.isEmpty()) {
            throw new IOException("no process " + pid);
        }
        long cpu = 0;
        long waited = 0;
        for (String schedstat : tasks) {
            String[] nanos = schedstat.trim().split(" ");
            cpu += Long.parseLong(nanos[0]);
            waited += Long.parseLong(nanos[1]);
        }
        return new Usage(Duration.ofNanos(cpu), Duration.ofNanos(waited));
    }

    /** What {@code file} says about each task; nothing when the process is gone. */
    private static List<String> ofTasks(long pid, String file) {
        List<String> texts = new ArrayList<>();
        String[] tasks = new File("/proc/" + pid + "/task").list();
        if (tasks != null) {
            for (String task : tasks) {
                try {
                    // A name may be cut in the middle of a character: no charset must complain about it.
                    texts.add(Files.readString(
                            Path.of("/proc", Long.toString(pid), "task", task, file), StandardCharsets.ISO_8859_1));
                } catch (IOException e) {
                    // This task has ended since we saw it in the list.
                }
            }
        }
        return texts;
    }
}
