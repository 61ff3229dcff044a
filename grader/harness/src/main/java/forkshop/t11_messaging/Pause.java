package forkshop.t11_messaging;

/** What comes between two pieces of a stream. */
@FunctionalInterface
interface Pause {

    /** One piece follows upon the other. */
    Pause NONE = (way, done, of) -> {};

    /** Called when {@code done} of {@code of} bytes have been moved, {@code way} telling how: "read" or "write". */
    void between(String way, int done, int of);
}
