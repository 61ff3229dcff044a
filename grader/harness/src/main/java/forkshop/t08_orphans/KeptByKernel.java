package forkshop.t08_orphans;

import java.time.Duration;

/**
 * What the kernel keeps of a process that has ended, until its parent asks for it.
 *
 * @param pid its process id, which no other process can get meanwhile
 * @param exitCode what it gave to {@code exit}; 128 + n when signal n ended it, as {@link Process#exitValue} has it
 * @param cpuTime how long it has had a CPU in all its life
 */
public record KeptByKernel(long pid, int exitCode, Duration cpuTime) {}
