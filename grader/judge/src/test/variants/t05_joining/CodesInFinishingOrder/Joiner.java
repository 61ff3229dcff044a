// Loses: t05.1c
// Writes the codes down as they come in.
package forkshop.t05_joining;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/** Waits for children. */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        List<Process> children = new ArrayList<>();
        for (List<String> command : commands) {
            children.add(new ProcessBuilder(command).start());
        }
        BlockingQueue<Integer> ended = new LinkedBlockingQueue<>();
        for (Process child : children) {
            child.onExit().thenAccept(it -> ended.add(it.exitValue()));
        }
        List<Integer> codes = new ArrayList<>();
        while (codes.size() < children.size()) {
            codes.add(ended.take());
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
