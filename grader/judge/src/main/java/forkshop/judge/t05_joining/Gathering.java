package forkshop.judge.t05_joining;

import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import java.time.Duration;
import java.util.List;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionTimeoutException;

/**
 * Waits until children have come, or nobody else can come: the call that starts them has ended or provably waits, and
 * every process below its own has reported. Only a wrong solution has to stay like that for a while.
 */
final class Gathering {

    private static final Duration STILL = Duration.ofSeconds(1);
    private static final Duration LOOK = Duration.ofMillis(10);

    private final Stage stage;
    private final Call call;
    private final List<String> names;
    private long restlessAt = System.nanoTime();
    private long come;

    Gathering(Stage stage, Call call, List<String> names) {
        this.stage = stage;
        this.call = call;
        this.names = names;
    }

    /** Whether all are there; blocks until that is known, at most {@code limit}. */
    boolean all(Duration patience, Duration limit) {
        try {
            Awaitility.await()
                    .pollDelay(Duration.ZERO)
                    .pollInterval(LOOK)
                    .atMost(limit)
                    .until(() -> count() == names.size() || nobodyElseComes(patience));
        } catch (ConditionTimeoutException e) {
            // Some process was started that never reports: it is no child that was asked for.
        }
        return count() == names.size();
    }

    private long count() {
        return names.stream().filter(stage::hasArrived).count();
    }

    private boolean nobodyElseComes(Duration patience) {
        stage.settle(patience, call);
        long now = count();
        if (now != come || processes() > now) {
            come = now;
            restlessAt = System.nanoTime();
        }
        return System.nanoTime() - restlessAt >= STILL.toNanos();
    }

    private long processes() {
        return ProcessHandle.of(call.actor().outsidePid())
                .map(parent ->
                        parent.descendants().filter(ProcessHandle::isAlive).count())
                .orElse(0L);
    }
}
