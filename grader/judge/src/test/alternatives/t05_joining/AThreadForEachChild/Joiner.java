// Legal: a waiting thread for each child.
package forkshop.t05_joining;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Waits for children. */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Future<Integer>> ends = new ArrayList<>();
            for (List<String> command : commands) {
                ends.add(
                        threads.submit(() -> new ProcessBuilder(command).start().waitFor()));
            }
            List<Integer> codes = new ArrayList<>();
            for (Future<Integer> end : ends) {
                codes.add(end.get());
            }
            return codes;
        } catch (ExecutionException e) {
            throw new IOException(e.getCause());
        } finally {
            threads.shutdown();
        }
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        ExecutorService threads = Executors.newCachedThreadPool();
        try {
            List<Callable<Integer>> waits = new ArrayList<>();
            processes.forEach(process -> waits.add(process::waitFor));
            threads.invokeAll(waits, limit.toNanos(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            threads.shutdown();
        }
        return processes.stream().filter(Process::isAlive).toList();
    }
}
