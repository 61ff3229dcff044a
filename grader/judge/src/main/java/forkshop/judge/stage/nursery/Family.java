package forkshop.judge.stage.nursery;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Finds the descendants of a process. */
final class Family {

    private static final int MOST_LOOKS = 5;

    private Family() {}

    /**
     * All processes, at a moment when no parent was missing: the kernel's list is read one by one, and who dies meanwhile
     * would hide its children from the tree.
     */
    static Map<Long, ProcessLook> portrait() {
        Map<Long, ProcessLook> all = ProcFs.processes();
        for (int look = 1; look < MOST_LOOKS && !consistent(all); look++) {
            all = ProcFs.processes();
        }
        return all;
    }

    private static boolean consistent(Map<Long, ProcessLook> all) {
        // Parent 0: the first of this system or of this container.
        return all.values().stream().allMatch(one -> one.parent() == 0 || all.containsKey(one.parent()));
    }

    static List<ProcessLook> below(long ancestor, Map<Long, ProcessLook> all) {
        Set<Long> in = new HashSet<>(Set.of(ancestor));
        Set<Long> out = new HashSet<>(Set.of(0L));
        all.keySet().forEach(pid -> sort(pid, all, in, out));
        in.remove(ancestor);
        return new TreeSet<>(in).stream().map(all::get).toList();
    }

    /** Climbs from {@code pid} to someone whose family is known, and files all whom it has met. */
    private static void sort(long pid, Map<Long, ProcessLook> all, Set<Long> in, Set<Long> out) {
        Set<Long> met = new HashSet<>();
        long at = pid;
        while (!in.contains(at) && !out.contains(at) && met.add(at)) {
            ProcessLook look = all.get(at);
            at = look == null ? 0 : look.parent();
        }
        (in.contains(at) ? in : out).addAll(met);
    }
}
