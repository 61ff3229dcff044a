package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.Survivor;
import forkshop.judge.stage.nursery.TaskLook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What one look at all processes of a stage shows.
 *
 * @param running whether any thread runs whose running means something
 * @param wakeUps how often the submission's threads woke, by process
 * @param cpuNanos the CPU time that the submission's living threads have burnt, by process
 */
record StageLook(boolean running, Map<Long, Long> wakeUps, Map<Long, Long> cpuNanos) {

    static final StageLook NOTHING = new StageLook(true, Map.of(), Map.of());

    static StageLook at(Nursery nursery) {
        boolean running = false;
        Map<Long, Long> wakeUps = new TreeMap<>();
        Map<Long, Long> cpuNanos = new TreeMap<>();
        for (Survivor process : nursery.survivors()) {
            List<TaskLook> tasks = ProcFs.tasks(process.pid());
            running |= tasks.stream().anyMatch(ThreadNames::runs);
            List<TaskLook> own = ThreadNames.ofTheSubmission(tasks);
            wakeUps.put(
                    process.pid(),
                    own.stream().mapToLong(TaskLook::voluntarySwitches).sum());
            cpuNanos.put(
                    process.pid(), own.stream().mapToLong(TaskLook::cpuNanos).sum());
        }
        return new StageLook(running, wakeUps, cpuNanos);
    }

    boolean sameSleepAs(StageLook other) {
        return !running && !other.running && !wakeUps.isEmpty() && wakeUps.equals(other.wakeUps);
    }

    /** The most CPU time that any one process has burnt since {@code earlier}. */
    Duration burntSince(StageLook earlier) {
        long most = cpuNanos.entrySet().stream()
                .mapToLong(now -> now.getValue() - earlier.cpuNanos.getOrDefault(now.getKey(), 0L))
                .max()
                .orElse(0);
        return Duration.ofNanos(most);
    }
}
