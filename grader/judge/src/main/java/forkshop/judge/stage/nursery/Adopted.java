package forkshop.judge.stage.nursery;

/**
 * An orphan of the scenario that has ended.
 *
 * @param pid its process id, which may belong to another process by now
 * @param ending how it ended
 */
public record Adopted(long pid, Ending ending) {

    /** So many are remembered by one nursery. */
    static final int MOST = 1000;
}
