// Loses: t05.1b t05.1c t05.1d
// Sleeps as long as the slowest child of the tutorial takes, instead of waiting.
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
        Thread.sleep(3000);
        return children.stream()
                .map(child -> child.isAlive() ? 0 : child.exitValue())
                .toList();
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        long deadline = System.nanoTime() + limit.toNanos();
        try {
            for (Process process : processes) {
                process.waitFor(deadline - System.nanoTime(), NANOSECONDS);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return processes.stream().filter(Process::isAlive).toList();
    }
}
