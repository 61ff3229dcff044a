package forkshop.judge.run;

/** A failure for JUnit and Maven: one line, no stack, because nothing in the judge's stack concerns the student. */
final class PointsLost extends AssertionError {

    private static final long serialVersionUID = 1;

    PointsLost(String line) {
        super(line);
    }

    @Override
    public synchronized Throwable fillInStackTrace() {
        return this;
    }
}
