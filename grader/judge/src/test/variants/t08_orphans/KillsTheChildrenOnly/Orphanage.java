// Loses: t08.6a t08.6b
// Ends the children and makes their children orphans.
package forkshop.t08_orphans;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** Makes orphans, recognises them, and prevents them. */
public class Orphanage implements Orphans {

    @Override
    public long startOrphan(List<String> command) throws IOException {
        // Its output must not be our pipe, or the reader of the pid would wait for the orphan's end.
        List<String> starting = new ArrayList<>(List.of("sh", "-c", "\"$@\" >/dev/null 2>&1 & echo $!", "sh"));
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
        children.forEach(Process::destroyForcibly);
        children.forEach(child -> child.onExit().join());
    }
}
