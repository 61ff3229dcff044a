package forkshop.judge.stage;

import static java.util.stream.Collectors.joining;

import forkshop.judge.Text;
import forkshop.judge.stage.nursery.Survivor;
import java.time.Duration;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Supplier;

/** What is left of a play besides its actors, as of the last look. */
final class Leftovers {

    private static final int MOST_TOLD = 5;
    private static final int LONGEST_COMMAND = 80;

    /** So often there must be an orphan that was not there before: a family that is ending has not as many generations. */
    private static final int WITHOUT_AN_END = 5;

    /** So long who is ending may take to end, on a machine that is busy with others. */
    private static final Duration LONGEST_END = Limits.BASE;

    private static final long BETWEEN_LOOKS = Duration.ofMillis(5).toNanos();

    private final Supplier<List<Survivor>> looks;
    private final Supplier<Set<Long>> orphans;
    private final Set<Long> known = new HashSet<>();
    private int generations;
    private List<Survivor> left = List.of();

    /** What {@code looks} finds; {@code orphans} tells all of those whom a look may miss. */
    Leftovers(Supplier<List<Survivor>> looks, Supplier<Set<Long>> orphans) {
        this.looks = looks;
        this.orphans = orphans;
    }

    /**
     * Whether there is anybody at a look that begins after {@code grace}; blocks for so long, and longer for those who are
     * ending and have not been given the CPU that this takes.
     */
    boolean remainAfter(Duration grace) {
        long begun = System.nanoTime();
        while (true) {
            Duration passed = Duration.ofNanos(System.nanoTime() - begun);
            if (areGone()) {
                return false;
            }
            boolean more = !left.isEmpty() || generations >= WITHOUT_AN_END || passed.compareTo(LONGEST_END) > 0;
            if (more && passed.compareTo(grace) > 0) {
                return true;
            }
            LockSupport.parkNanos(BETWEEN_LOOKS);
        }
    }

    /** Looks again. Of processes that start one another and end at once, a look meets none. */
    private boolean areGone() {
        left = looks.get();
        Set<Long> now = left.isEmpty() ? orphans.get() : Set.of();
        if (known.addAll(now)) {
            generations++;
        }
        return left.isEmpty() && now.isEmpty();
    }

    /** How many, with pid and command. */
    Text described() {
        if (left.isEmpty() && generations < WITHOUT_AN_END) {
            return Text.of("processes are ending and do not end: %s", "有进程正在结束却始终没有结束：%s", known);
        }
        if (left.isEmpty()) {
            return Text.of("processes come and go without an end", "不断有进程产生又消失，没有尽头");
        }
        String told = left.stream()
                .limit(MOST_TOLD)
                .map(one -> "pid " + one.pid() + " " + abridged(one.command()))
                .collect(joining(", "));
        return Text.of("%d left: %s", "遗留 %d 个：%s", left.size(), told);
    }

    private static String abridged(String command) {
        return command.length() > LONGEST_COMMAND ? command.substring(0, LONGEST_COMMAND) + "..." : command;
    }
}
