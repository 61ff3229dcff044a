// Loses: t05.2a
// Returns as soon as any child has ended.
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
        List<Integer> codes = new ArrayList<>();
        for (Process child : children) {
            codes.add(child.waitFor());
        }
        return codes;
    }

    @Override
    public List<Process> joinAll(List<Process> processes, Duration limit) {
        try {
            CompletableFuture.anyOf(processes.stream().map(Process::onExit).toArray(CompletableFuture[]::new))
                    .get(limit.toNanos(), NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } catch (ExecutionException | TimeoutException e) {
            // Who still lives is what is told below.
        }
        return processes.stream().filter(Process::isAlive).toList();
    }
}
