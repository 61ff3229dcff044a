package forkshop.judge.kit;

import java.util.Map;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/**
 * Prints which of the kit's tests failed, why, and how many there were: Maven's own list is off for the students' sake.
 * Those for which this machine lacks something are named and counted apart.
 */
public final class Complaints implements TestExecutionListener {

    private static final int LONGEST = 1500;

    private final Map<Status, LongAdder> counts = new ConcurrentHashMap<>();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            counts.computeIfAbsent(result.getStatus(), unused -> new LongAdder())
                    .increment();
        }
        if (result.getStatus() != Status.SUCCESSFUL) {
            String why = result.getThrowable().map(Throwable::toString).orElse("");
            complaints.add(result.getStatus() + "  "
                    + test.getUniqueIdObject().getLastSegment().getValue() + " | " + test.getDisplayName()
                    + "\n    " + why.substring(0, Math.min(LONGEST, why.length())));
        }
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void testPlanExecutionFinished(TestPlan plan) {
        complaints.forEach(System.out::println);
        System.out.println(
                count(Status.SUCCESSFUL) + " passed, " + count(Status.FAILED) + " failed" + notPossibleHere());
    }

    private long count(Status status) {
        return counts.getOrDefault(status, new LongAdder()).sum();
    }

    private String notPossibleHere() {
        long aborted = count(Status.ABORTED);
        return aborted == 0 ? "" : ", " + aborted + " not possible here";
    }
}
