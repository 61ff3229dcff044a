package forkshop.t07_identity;

/** What a process knows about itself. */
public interface Identity {

    /**
     * The id of the process in which this is called, and the id of its parent. Nobody has told it either of them: it asks
     * the operating system. Never blocks.
     */
    Pids pids();
}
