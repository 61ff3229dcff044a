package forkshop.t08_orphans;

import java.io.IOException;
import java.util.List;

/** Orphans: processes that go on although the process that started them has ended. The system gives them another parent. */
public interface Orphans {

    /**
     * Starts {@code command} as an orphan: it lives, and the process that started it has ended by the time this returns, or
     * ends at that moment. This process is not its parent. Nothing of the orphan's output or input is connected to this process.
     *
     * @return the pid of the orphan itself
     * @throws IOException when no process can be started; that there is no such command need not be noticed
     */
    long startOrphan(List<String> command) throws IOException;

    /**
     * Whether the living {@code process} has become an orphan since {@code formerParent} was its parent: whether somebody
     * else is its parent now. Who that is differs from system to system; it may even be a process that cannot be seen from
     * here, and the former parent may still have an entry in the table of processes.
     */
    boolean isOrphan(ProcessHandle process, long formerParent);

    /**
     * Does {@code work} with a nursery. However the work ends, normally or by an exception, whoever it has started there is
     * killed if it still lives, together with all its descendants of that moment: nobody becomes an orphan. What the work
     * throws is thrown on. The killed may still be on their way out when this returns.
     *
     * @throws IOException when the work throws it
     */
    void nursery(Upbringing work) throws IOException;
}
