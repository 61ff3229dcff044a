// Loses: t05.1a
// Waits for each child before it starts the next one: three children, one at a time.
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
        List<Integer> codes = new ArrayList<>();
        for (List<String> command : commands) {
            codes.add(new ProcessBuilder(command).start().waitFor());
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
            Thread.currentThread().interrupt();
        }
        return processes.stream().filter(Process::isAlive).toList();
    }
}
