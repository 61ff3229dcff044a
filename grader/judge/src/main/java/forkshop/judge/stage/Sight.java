package forkshop.judge.stage;

import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.util.List;

/**
 * What one look at a process shows.
 *
 * @param running whether any thread runs whose running means something
 * @param wakeUps how often the submission's threads woke
 * @param cpuNanos the CPU time that the submission's living threads have burnt
 */
record Sight(boolean running, long wakeUps, long cpuNanos) {

    static final Sight NOTHING = new Sight(true, -1, 0);

    static Sight of(long pid) {
        List<TaskLook> tasks = ProcFs.tasks(pid, name -> !ThreadNames.isOfTheJvm(name));
        List<TaskLook> own = ThreadNames.ofTheSubmission(tasks);
        return new Sight(
                tasks.stream().anyMatch(ThreadNames::runs),
                own.stream().mapToLong(TaskLook::voluntarySwitches).sum(),
                own.stream().mapToLong(TaskLook::cpuNanos).sum());
    }

    boolean sameSleepAs(Sight other) {
        return !running && !other.running && wakeUps == other.wakeUps;
    }
}
