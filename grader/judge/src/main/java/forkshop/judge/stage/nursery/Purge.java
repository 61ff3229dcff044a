package forkshop.judge.stage.nursery;

import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/**
 * Kills processes that are not our children until none is found in several looks. Proves nothing: who starts another
 * process and ends at once can slip through between two looks.
 */
final class Purge {

    private static final int EMPTY_LOOKS = 5;
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(4);
    private static final Duration LIMIT = Duration.ofSeconds(15);

    private final List<Sweep.Killed> killed = new ArrayList<>();
    private final Set<ProcessHandle> told = new HashSet<>();

    /** Blocks until {@code remaining} has found nobody several times, at most for 15 seconds. */
    Sweep until(Supplier<? extends Collection<ProcessHandle>> remaining) {
        long start = System.nanoTime();
        int empty = 0;
        while (empty < EMPTY_LOOKS && System.nanoTime() - start < LIMIT.toNanos()) {
            Collection<ProcessHandle> found = remaining.get();
            found.forEach(this::kill);
            empty = found.isEmpty() ? empty + 1 : 0;
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return new Sweep(killed, false);
    }

    /** A handle knows the start time, so no other process that has got the same pid is hit. */
    private void kill(ProcessHandle process) {
        if (told.add(process) && killed.size() < Sweep.MOST) {
            killed.add(new Sweep.Killed(process.pid(), name(process)));
        }
        process.destroyForcibly();
    }

    private static String name(ProcessHandle process) {
        return ProcFs.process(process.pid())
                .map(ProcessLook::name)
                .or(() -> process.info().command())
                .orElse("");
    }
}
