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
 * Sees whether anything on a stage can still move: every process asleep, none of the submission's threads woken, no timer
 * pending in any actor. Then no time will change anything, and a hang need not wait for its limit.
 */
final class Stillness {

    private final Company company;
    private final Nursery nursery;
    private Map<Long, Long> wakeUps = Map.of();
    private long since = System.nanoTime();

    Stillness(Company company, Nursery nursery) {
        this.company = company;
        this.nursery = nursery;
    }

    /** Looks once more; returns whether nothing has moved for {@code time}. Never true where there is no {@code /proc}. */
    boolean lastsFor(Duration time) {
        if (!ProcFs.available()) {
            return false;
        }
        Map<Long, Long> now = look();
        if (now.isEmpty() || !now.equals(wakeUps)) {
            wakeUps = now;
            since = System.nanoTime();
            return false;
        }
        return System.nanoTime() - since >= time.toNanos() && noTimer() && look().equals(wakeUps);
    }

    /** Wake-ups by process; empty when any thread runs. */
    private Map<Long, Long> look() {
        Map<Long, Long> seen = new TreeMap<>();
        for (Survivor process : nursery.survivors()) {
            List<TaskLook> tasks = ProcFs.tasks(process.pid());
            if (tasks.stream().anyMatch(ThreadNames::runs)) {
                return Map.of();
            }
            seen.put(
                    process.pid(),
                    tasks.stream()
                            .filter(task -> !ThreadNames.isOfTheJvm(task.name()))
                            .mapToLong(TaskLook::voluntarySwitches)
                            .sum());
        }
        return seen;
    }

    private boolean noTimer() {
        return company.actors().stream()
                .filter(actor -> actor.hasConnected() && !actor.dead())
                .map(Actor::threadStates)
                .allMatch(states -> states.isPresent() && !states.get().contains(Thread.State.TIMED_WAITING.name()));
    }
}
