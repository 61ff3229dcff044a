package forkshop.judge.t04_commands;

import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.ThreadNames;
import forkshop.judge.stage.nursery.ProcFs;
import forkshop.judge.stage.nursery.TaskLook;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BooleanSupplier;

/**
 * Sees whether processes still move. The kernel wakes whoever waits for a pipe as soon as that pipe can be read or
 * written, so processes that talk through pipes and all sleep on have nothing more to say to each other, however busy the
 * machine is: who is woken and has no CPU yet is seen to be ready, not asleep.
 */
final class Movement {

    private static final Duration LOOK = Duration.ofMillis(5);
    private static final int LOOKS_ASLEEP = 5;

    /** Who polls never sleeps for long; after so much time of mostly sleeping it has seen what there was. */
    private static final Duration POLLING = Duration.ofMillis(500);

    /** Looks for its lock once a second when a reader of the pipe that it wants to close keeps it. */
    private static final String REAPER = "process reaper";

    private final List<Long> pids;
    private Map<Long, Long> wakeUps = Map.of();
    private long asleepSince = System.nanoTime();
    private int looks;
    private int looksAsleep;
    private int inARow;

    Movement(List<Long> pids) {
        this.pids = pids;
    }

    /**
     * Blocks until {@code done}; returns false when it does not come to that because all {@code pids} have slept without
     * a break for {@code still}, or because the limit of a hang has passed.
     */
    static boolean until(BooleanSupplier done, Duration still, Limits limits, Long... pids) {
        Movement movement = new Movement(List.of(pids));
        BooleanSupplier over = () -> done.getAsBoolean() || movement.hasStoppedFor(still);
        boolean unused = await(Limits.BASE, over) || await(limits.hang().minus(Limits.BASE), over);
        return done.getAsBoolean();
    }

    /** Blocks until all {@code pids} sleep, or do so most of the time; not longer than the base limit. */
    static void calm(Long... pids) {
        Movement movement = new Movement(List.of(pids));
        long start = System.nanoTime();
        boolean unused = await(Limits.BASE, () -> {
            boolean asleep = movement.hasStoppedFor(Duration.ZERO);
            return (asleep && movement.inARow >= LOOKS_ASLEEP)
                    || (System.nanoTime() - start >= POLLING.toNanos() && movement.mostlyAsleep());
        });
    }

    private static boolean await(Duration limit, BooleanSupplier condition) {
        return Lookout.sees(condition, LOOK, limit.plus(LOOK));
    }

    /** Whether they have slept without a break for so long, up to this look; never where there is no {@code /proc}. */
    boolean hasStoppedFor(Duration still) {
        Map<Long, Long> now = look();
        looks++;
        if (now.isEmpty() || !now.equals(wakeUps)) {
            looksAsleep += now.isEmpty() ? 0 : 1;
            wakeUps = now;
            inARow = 0;
            asleepSince = System.nanoTime();
            return false;
        }
        looksAsleep++;
        inARow++;
        return System.nanoTime() - asleepSince >= still.toNanos();
    }

    private boolean mostlyAsleep() {
        return !ProcFs.available() || looksAsleep * 5 >= looks * 4;
    }

    /** Wake-ups by process; empty when any thread runs or is ready to, and that means something. */
    private Map<Long, Long> look() {
        Map<Long, Long> seen = new TreeMap<>();
        for (long pid : pids) {
            List<TaskLook> tasks = ProcFs.tasks(pid, untimed -> false);
            if (tasks.isEmpty() || tasks.stream().anyMatch(ThreadNames::runs)) {
                return Map.of();
            }
            seen.put(
                    pid,
                    ThreadNames.ofTheSubmission(tasks).stream()
                            .filter(task -> !task.name().startsWith(REAPER))
                            .mapToLong(TaskLook::voluntarySwitches)
                            .sum());
        }
        return seen;
    }
}
