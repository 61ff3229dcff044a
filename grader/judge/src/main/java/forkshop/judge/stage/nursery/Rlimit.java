package forkshop.judge.stage.nursery;

import static java.util.stream.Collectors.joining;

import java.util.Arrays;

/** A limit that the kernel keeps on each process of a scenario (getrlimit(2)), with its number on Linux. */
enum Rlimit {
    /** Seconds of CPU time: as long as a whole grading may take. */
    CPU(0, 120),

    /** Bytes of a file. Java gets an {@link java.io.IOException}; others are killed. */
    FILE_SIZE(1, 64L << 20),

    /**
     * Bytes of private memory. An address-space limit would be of no use, since a JVM reserves much more than it needs;
     * this one leaves room for a JVM without any flag, which begins with a 64th of the machine's memory as its heap.
     */
    DATA(2, (2L << 30) + ProcFs.memory() / 32),

    /** No core dumps. */
    CORE(4, 0),

    /** Descriptors. */
    FILES(7, 1024);

    private final int number;
    private final long limit;

    Rlimit(int number, long limit) {
        this.number = number;
        this.limit = limit;
    }

    /** Those of Linux, as {@code reaper.pl} wants them: {@code 0:120,1:67108864}. */
    static String all() {
        return Arrays.stream(values()).map(one -> one.number + ":" + one.limit).collect(joining(","));
    }
}
