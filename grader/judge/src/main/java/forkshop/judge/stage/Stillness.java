package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursery;
import java.time.Duration;

/**
 * Sees whether anything on a stage can still move: every process asleep, none of the submission's threads woken, no timer
 * pending in any actor, and nobody of the judge's at work for them. Then no time will change anything, and a hang need not wait for its limit.
 */
final class Stillness {

    private final Company company;
    private final Nursery nursery;
    private final Attendants attendants;
    private StageLook last = StageLook.NOTHING;
    private long since = System.nanoTime();

    Stillness(Company company, Nursery nursery, Attendants attendants) {
        this.company = company;
        this.nursery = nursery;
        this.attendants = attendants;
    }

    /** Whether nothing has moved for {@code time}, up to the look {@code now} and one more. */
    boolean lastsFor(Duration time, StageLook now) {
        if (!now.sameSleepAs(last)) {
            last = now;
            since = System.nanoTime();
            return false;
        }
        return System.nanoTime() - since >= time.toNanos()
                && attendants.rest()
                && noTimer()
                && Lookout.sleepsOn(() -> StageLook.at(nursery).sameSleepAs(last));
    }

    private boolean noTimer() {
        return company.actors().stream()
                .filter(actor -> actor.hasConnected() && !actor.dead())
                .map(Actor::threadStates)
                .allMatch(states -> states.isPresent() && !states.get().contains(Thread.State.TIMED_WAITING.name()));
    }
}
