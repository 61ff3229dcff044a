package forkshop.judge.stage;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.score.Verdict;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Falls when the grading of one submission has lasted as long as it may: then every process of its open stages is ended,
 * and no other stage opens. So the costliest submission costs no more than its own budget.
 */
public final class Curtain {

    private final Set<Stage> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private volatile Duration budget = Duration.ZERO;
    private volatile long begun = System.nanoTime();
    private volatile boolean fallen;

    Curtain() {}

    /**
     * Lets it fall after {@code time}, which is stretched where the machine is slow; begins now, and does not block.
     *
     * @param stretch asked when {@code time} has passed: 1 on a machine that keeps its pace
     */
    public void fallAfter(Duration time, DoubleSupplier stretch) {
        budget = time;
        begun = System.nanoTime();
        Daemons.start("curtain", () -> watch(stretch));
    }

    private void watch(DoubleSupplier stretch) {
        if (goesOnFor(budget) && goesOnFor(stretched(stretch.getAsDouble()))) {
            fallen = true;
            open.forEach(Stage::sweep);
        }
    }

    private Duration stretched(double factor) {
        Duration allowed = Duration.ofMillis((long) (budget.toMillis() * factor));
        return allowed.minusNanos(System.nanoTime() - begun);
    }

    private boolean goesOnFor(Duration time) {
        try {
            return !over.await(Math.max(0, time.toMillis()), TimeUnit.MILLISECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** The grading is over in time. */
    public void release() {
        over.countDown();
    }

    /** Whether the time is up: what has not been judged by then must not be judged by what is seen afterwards. */
    public boolean fallen() {
        return fallen;
    }

    /** What is left of {@code limit} before the time is up, at least a second. */
    public Duration leftOf(Duration limit) {
        if (budget.isZero()) {
            return limit;
        }
        Duration left = budget.minusNanos(System.nanoTime() - begun);
        Duration shorter = left.compareTo(limit) < 0 ? left : limit;
        return shorter.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : shorter;
    }

    /** Why a criterion has not been judged. */
    public Text sentence() {
        return Text.of(
                "the grading of this submission had used up its %d s before this was judged; something before it takes too long",
                "在评判这一条之前，这份提交的评分时间（%d 秒）已用完；前面有代码耗时过长", budget.toSeconds());
    }

    /** @throws LostCriterion when the time is up */
    void raiseFor(Stage stage) {
        open.add(stage);
        if (fallen) {
            open.remove(stage);
            throw LostCriterion.because(
                    Verdict.TIMEOUT,
                    Text.of("the whole grading in %d s", "整个评分在 %d 秒内完成", budget.toSeconds()),
                    sentence(),
                    null);
        }
    }

    void leave(Stage stage) {
        open.remove(stage);
    }
}
