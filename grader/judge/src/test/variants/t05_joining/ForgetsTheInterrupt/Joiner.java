// Loses: t05.2b
// Catches the exception and says no more about it: the flag is clear.
package forkshop.t05_joining;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/** Waits for children. */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        List<Process> children = new ArrayList<>();
        for (List<String> command : commands) {
            children.add(new ProcessBuilder(command).start());
        }
        List<Integer> codes = new ArrayList<>();
        for (Process child : children) {
            codes.add(child.waitFor());
        }
        return codes;
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (Process process : processes) {
                process.waitFor(deadline - System.nanoTime(), NANOSECONDS);
            }
        } catch (InterruptedException e) {
            return processes.stream().filter(Process::isAlive).toList();
        }
        return processes.stream().filter(Process::isAlive).toList();
    }
}
