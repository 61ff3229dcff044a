package forkshop.t09_daemons;

/** How a child is bound to the life of its parent. */
public enum Kind {
    /** It goes when its parent goes. */
    DAEMON,
    /** Its parent waits for it. */
    FOREGROUND
}
