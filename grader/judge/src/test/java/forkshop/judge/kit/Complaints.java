package forkshop.judge.kit;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.LongAdder;
import org.junit.platform.engine.TestExecutionResult;
import org.junit.platform.engine.TestExecutionResult.Status;
import org.junit.platform.launcher.TestExecutionListener;
import org.junit.platform.launcher.TestIdentifier;
import org.junit.platform.launcher.TestPlan;

/** Prints which of the kit's tests failed, why, and how many there were: Maven's own list is off for the students' sake. */
public final class Complaints implements TestExecutionListener {

    private static final int LONGEST = 1500;

    private final LongAdder passed = new LongAdder();
    private final LongAdder failed = new LongAdder();
    private final Queue<String> complaints = new ConcurrentLinkedQueue<>();

    @Override
    public void executionFinished(TestIdentifier test, TestExecutionResult result) {
        if (test.isTest()) {
            (result.getStatus() == Status.SUCCESSFUL ? passed : failed).increment();
        }
        if (result.getStatus() == Status.FAILED) {
            String why = result.getThrowable().map(Throwable::toString).orElse("");
            complaints.add(test.getUniqueIdObject().getLastSegment().getValue() + " | " + test.getDisplayName()
                    + "\n    " + why.substring(0, Math.min(LONGEST, why.length())));
        }
    }

    @Override
    @SuppressWarnings("SystemOut")
    public void testPlanExecutionFinished(TestPlan plan) {
        complaints.forEach(complaint -> System.out.println("FAILED  " + complaint));
        System.out.println(passed + " passed, " + failed + " failed");
    }
}
