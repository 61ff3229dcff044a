package forkshop.judge;

/** What lies at the bottom of a failure. */
public final class RootCause {

    private RootCause() {}

    /** The last in the chain of causes; {@code thrown} itself when nothing has caused it. */
    public static Throwable of(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return cause;
    }
}
