// Loses: t05.2a t05.2b t05.2c
// Tells who lives now, without waiting for anybody.
package forkshop.t05_joining;

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
        return processes.stream().filter(Process::isAlive).toList();
    }
}
