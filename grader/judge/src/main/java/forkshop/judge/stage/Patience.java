package forkshop.judge.stage;

import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.ProcFs;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * How long the judge waits for one thing: until time can change nothing any more, or enough has passed. Whether a hang
 * sleeps or spins is seen from outside, long before the limit; so a submission in which everything hangs is judged soon.
 */
final class Patience {

    /** Why it has come to an end. */
    enum End {
        NOTHING_MOVES,
        SPINS,
        LIMIT
    }

    /** So long nothing on the whole stage may move. */
    private static final Duration STILL = Duration.ofSeconds(1);

    /**
     * So much CPU time one process may burn without an event on the stage. That is dozens of times what it costs a JVM
     * to start; and being CPU time, it lasts longer by itself where others keep the machine busy.
     */
    static final Duration BURNT = Duration.ofSeconds(2);

    /** So much of it since this wait began: the judge may have changed something of which no event tells. */
    private static final Duration BURNT_HERE = Duration.ofMillis(300);

    /** Looking takes CPU time from those who are looked at, so it rests so many times as long as it looked. */
    private static final int REST_PER_LOOK = 10;

    private final Limits limits;
    private final Nursery nursery;
    private final Spinning spinning;
    private final Stillness stillness;
    private final long start = System.nanoTime();
    private Duration limit = Limits.BASE;
    private @Nullable StageLook first;
    private long nextLook = start;

    Patience(Limits limits, Nursery nursery, Spinning spinning, Stillness stillness) {
        this.limits = limits;
        this.nursery = nursery;
        this.spinning = spinning;
        this.stillness = stillness;
    }

    /** Looks once more, unless it has just looked; why it has come to an end, empty while it has not. */
    Optional<End> end() {
        long now = System.nanoTime();
        if (ProcFs.available() && now - nextLook >= 0) {
            Optional<End> seen = seenIn(StageLook.at(nursery));
            nextLook = System.nanoTime() + REST_PER_LOOK * (System.nanoTime() - now);
            if (seen.isPresent()) {
                return seen;
            }
        }
        return limitHasPassed() ? Optional.of(End.LIMIT) : Optional.empty();
    }

    private Optional<End> seenIn(StageLook look) {
        if (stillness.lastsFor(STILL, look)) {
            return Optional.of(End.NOTHING_MOVES);
        }
        return spins(look) ? Optional.of(End.SPINS) : Optional.empty();
    }

    private boolean spins(StageLook now) {
        if (first == null) {
            first = now;
        }
        return spinning.burnt(now).compareTo(BURNT) >= 0
                && now.burntSince(first).compareTo(BURNT_HERE) >= 0;
    }

    private boolean limitHasPassed() {
        if (System.nanoTime() - start > limit.toNanos()) {
            if (limit.compareTo(limits.hang()) >= 0) {
                return true;
            }
            limit = limits.hang();
        }
        return false;
    }
}
