package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursery;
import java.time.Duration;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one look at all processes of a stage shows.
 *
 * @param sights what each process shows, by its pid
 */
record StageLook(Map<Long, Sight> sights) {

    static final StageLook NOTHING = new StageLook(Map.of());

    static StageLook at(Nursery nursery) {
        Map<Long, Sight> sights = new TreeMap<>();
        for (long pid : nursery.pids()) {
            sights.put(pid, Sight.of(pid));
        }
        return new StageLook(sights);
    }

    /** Whether there are the same processes, and each is in the same sleep. */
    boolean sameSleepAs(StageLook other) {
        return !sights.isEmpty()
                && sights.keySet().equals(other.sights.keySet())
                && sights.entrySet().stream().allMatch(now -> now.getValue().sameSleepAs(other.of(now.getKey())));
    }

    /** The most CPU time that any one process has burnt since {@code earlier}. */
    Duration burntSince(StageLook earlier) {
        long most = sights.entrySet().stream()
                .mapToLong(now ->
                        now.getValue().cpuNanos() - earlier.of(now.getKey()).cpuNanos())
                .max()
                .orElse(0);
        return Duration.ofNanos(most);
    }

    private Sight of(long pid) {
        return sights.getOrDefault(pid, Sight.NOTHING);
    }
}
