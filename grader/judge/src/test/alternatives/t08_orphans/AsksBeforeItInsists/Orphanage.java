// Legal: the nursery asks politely first, waits a little, and then insists, generation by generation.
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
        // First the list, then the end: when a child is gone, nobody knows its children any more.
        List<ProcessHandle> family = children.stream()
                .flatMap(child -> Stream.concat(Stream.of(child.toHandle()), child.descendants()))
                .toList();
        family.forEach(ProcessHandle::destroy);
        for (ProcessHandle member : family) {
            long start = System.nanoTime();
            while (member.isAlive() && System.nanoTime() - start < 200_000_000) {
                Thread.onSpinWait();
            }
            member.destroyForcibly();
        }
    }
}
