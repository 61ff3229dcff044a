package forkshop.judge.stage.nursery;

import java.util.List;

/**
 * What a sweep has found.
 *
 * @param killed the processes that had to be killed, at most the first {@value #MOST}; one that was dying by itself is none
 * @param proven whether the system itself says that no process is left (wait(2) fails with ECHILD)
 */
public record Sweep(List<Killed> killed, boolean proven) {

    /** So many are told. */
    static final int MOST = 1000;

    /** Before any sweep. */
    static final Sweep NOTHING = new Sweep(List.of(), false);

    /** Copies the list. */
    public Sweep {
        killed = List.copyOf(killed);
    }

    /**
     * A process that had to be killed.
     *
     * @param pid its process id
     * @param name its name: on Linux the 15 bytes that the kernel keeps
     */
    public record Killed(long pid, String name) {}
}
