// Loses: t08.4a
// Leaves the orphan with the shell's output: the pipe to this process.
package forkshop.t08_orphans;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Makes orphans, recognises them, and prevents them. */
public class Orphanage implements Orphans {

    @Override
    public long startOrphan(List<String> command) throws IOException {
        List<String> starting = new ArrayList<>(List.of("sh", "-c", "\"$@\" & echo $!", "sh"));
        starting.addAll(command);
        Process starter = new ProcessBuilder(starting).start();
        try (BufferedReader output = starter.inputReader()) {
            return Long.parseLong(output.readLine());
        } finally {
            starter.onExit().join();
        }
    }

    @Override
    public boolean isOrphan(ProcessHandle process, long formerParent) {
        return process.parent().map(parent -> parent.pid() != formerParent).orElse(true);
    }

    @Override
    public void nursery(Upbringing work) throws IOException {
        List<Process> children = new ArrayList<>();
        try {
            work.in(command -> {
                Process child = new ProcessBuilder(command).start();
                children.add(child);
                return child;
            });
        } finally {
            end(children);
        }
    }

    private static void end(List<Process> children) {
        // First the list, then the end: when a child is gone, nobody knows its children any more.
        List<ProcessHandle> family = children.stream()
                .flatMap(child -> Stream.concat(Stream.of(child.toHandle()), child.descendants()))
                .toList();
        family.forEach(ProcessHandle::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }
}
