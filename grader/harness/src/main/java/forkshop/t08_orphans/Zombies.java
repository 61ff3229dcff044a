package forkshop.t08_orphans;

import java.io.IOException;
import java.util.List;

/**
 * Zombies: processes that have ended and whose parents have not asked how. No memory, no files and no CPU are left of them,
 * only a pid and a few numbers. Java asks for each of its children by itself, so somebody else must be the parent.
 */
public interface Zombies {

    /**
     * Makes a process that has ended with {@code exitCode}, and that stays a zombie until the lease is closed. Several leases
     * may be open at the same time. Blocks for no longer than that takes.
     *
     * @param exitCode 0 to 255
     * @throws IOException when no process can be started
     */
    Lease makeZombie(int exitCode) throws IOException;

    /**
     * What the kernel keeps of the zombie {@code pid}, whatever its name and whoever its parent is; the CPU time to 10 ms. The
     * zombie stays.
     *
     * @throws IOException when the operating system cannot be asked, or there is no such process
     */
    KeptByKernel read(long pid) throws IOException;

    /**
     * The children of the process {@code pid} that are zombies now, in any order; living children are not among them. Empty
     * when there are none, or no such process.
     *
     * @throws IOException when the operating system cannot be asked
     */
    List<Long> zombiesOf(long pid) throws IOException;
}
