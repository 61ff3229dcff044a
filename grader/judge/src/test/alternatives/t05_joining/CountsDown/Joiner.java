// Legal: a latch that every exit counts down.
package forkshop.t05_joining;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** Waits for children. */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        List<Process> children = new ArrayList<>();
        for (List<String> command : commands) {
            children.add(new ProcessBuilder(command).start());
        }
        latch(children).await();
        return children.stream().map(Process::exitValue).toList();
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        try {
            latch(processes).await(limit.toNanos(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return processes.stream().filter(Process::isAlive).toList();
    }

    private static CountDownLatch latch(List<Process> processes) {
        CountDownLatch latch = new CountDownLatch(processes.size());
        processes.forEach(process -> process.onExit().thenRun(latch::countDown));
        return latch;
    }
}
