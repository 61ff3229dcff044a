package forkshop.judge.stage;

import forkshop.judge.Text;
import forkshop.judge.check.LostCriterion;
import forkshop.judge.score.Verdict;
import java.time.Duration;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.DoubleSupplier;

/**
 * Falls when the grading of one submission has lasted as long as it may: then every process of its open stages is ended,
 * and no other stage opens. So the costliest submission costs no more than its own budget. Only then, when nothing of the
 * submission runs any more, does the judge see whether the machine was too slow for any: that is not the submission's
 * fault.
 */
public final class Curtain {

    /** A right solution takes a sixth of the usual budget where the machine keeps its pace. */
    private static final double TOO_SLOW = 3;

    private final Set<Stage> open = ConcurrentHashMap.newKeySet();
    private final CountDownLatch over = new CountDownLatch(1);
    private final CompletableFuture<Verdict> verdict = new CompletableFuture<>();
    private volatile Duration budget = Duration.ZERO;
    private volatile long begun = System.nanoTime();
    private volatile boolean fallen;

    Curtain() {}

    /**
     * Lets it fall after {@code time}; begins now, and does not block.
     *
     * @param slowness measures how much slower than it should be the machine is, once all has been ended: 1 when it keeps
     *     its pace
     */
    public void fallAfter(Duration time, DoubleSupplier slowness) {
        budget = time;
        begun = System.nanoTime();
        Daemons.start("curtain", () -> watch(slowness));
    }

    private void watch(DoubleSupplier slowness) {
        if (goesOn()) {
            fallen = true;
            open.forEach(Stage::sweep);
            verdict.complete(tooSlow(slowness) ? Verdict.STARVED : Verdict.TIMEOUT);
        }
    }

    private static boolean tooSlow(DoubleSupplier slowness) {
        try {
            return slowness.getAsDouble() >= TOO_SLOW;
        } catch (RuntimeException e) {
            // A machine that cannot even be measured.
            return true;
        }
    }

    private boolean goesOn() {
        try {
            return !over.await(budget.toMillis(), TimeUnit.MILLISECONDS);
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

    /** The verdict on what has not been judged when the time is up; blocks until all has been ended and the machine measured. */
    public Verdict verdict() {
        return verdict.join();
    }

    /** Why a criterion has not been judged. */
    public Text sentence() {
        Text usedUp = Text.of(
                "the grading of this submission had used up its %d s before this was judged",
                "在评判这一条之前，这份提交的评分时间（%d 秒）已用完", budget.toSeconds());
        return verdict() == Verdict.STARVED
                ? usedUp.then(Text.of(
                        ", on a machine that is too busy to grade; that is not your fault and costs no points",
                        "，而机器过于繁忙，无法评分；这不是你的错，也不扣分"))
                : usedUp.then(Text.of("; something before it takes too long", "；前面有代码耗时过长"));
    }

    /** @throws LostCriterion when the time is up */
    void raiseFor(Stage stage) {
        open.add(stage);
        if (fallen) {
            open.remove(stage);
            throw LostCriterion.because(
                    verdict(),
                    Text.of("the whole grading in %d s", "整个评分在 %d 秒内完成", budget.toSeconds()),
                    sentence(),
                    null);
        }
    }

    void leave(Stage stage) {
        open.remove(stage);
    }
}
