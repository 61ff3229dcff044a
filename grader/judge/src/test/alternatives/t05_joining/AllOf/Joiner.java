// Legal: futures of the exits, and one future of them all.
package forkshop.t05_joining;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Waits for children. */
public class Joiner implements Joining {

    @Override
    public List<Integer> runAll(List<List<String>> commands) throws IOException, InterruptedException {
        List<Process> children = new ArrayList<>();
        for (List<String> command : commands) {
            children.add(new ProcessBuilder(command).start());
        }
        CompletableFuture.allOf(exits(children)).join();
        return children.stream().map(Process::exitValue).toList();
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        try {
            CompletableFuture.allOf(exits(processes)).get(limit.toNanos(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Who still lives is what is told below.
        }
        return processes.stream().filter(Process::isAlive).toList();
    }

    private static CompletableFuture<?>[] exits(List<Process> processes) {
        return processes.stream().map(Process::onExit).toArray(CompletableFuture[]::new);
    }
}
