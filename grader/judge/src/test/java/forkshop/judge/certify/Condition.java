package forkshop.judge.certify;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a machine does besides grading. */
enum Condition {
    /** Nothing. */
    IDLE,
    /** A busy loop on every core, and as many again. */
    BUSY,
    /** It has one core only, and somebody else is on it at times. */
    ONE_CORE;

    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final int LOOPS_PER_CORE = 2;
    private static final int SERIES_PER_CORE = 2;

    static Condition of(String name) {
        return valueOf(name.strip().toUpperCase(Locale.ROOT).replace('-', '_'));
    }

    /** As it is written: {@code one-core}. */
    String word() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** Whether this machine can be brought into it: only Linux's taskset takes cores away. */
    boolean possible() {
        return this != ONE_CORE || Files.isExecutable(TASKSET);
    }

    /**
     * The series that go on side by side. Where a machine is to be busy, or to have one core only, they may keep each other
     * from running as well; it is not left alone while a grading waits.
     */
    List<Lane> lanes() {
        return Lane.all(
                switch (this) {
                    case IDLE -> 1;
                    case BUSY -> cores();
                    case ONE_CORE -> SERIES_PER_CORE * cores();
                });
    }

    /** {@code command}, as it is started in this condition for the gradings of {@code lane}. */
    List<String> around(List<String> command, Lane lane) {
        if (this != ONE_CORE) {
            return command;
        }
        int core = lane.number() % cores();
        List<String> bound = new ArrayList<>(List.of(TASKSET.toString(), "--cpu-list", String.valueOf(core)));
        bound.addAll(command);
        return bound;
    }

    /** The busy loops, if it has any; whoever starts them ends them. */
    List<Process> loops() throws IOException {
        List<Process> loops = new ArrayList<>();
        int wanted = this == BUSY ? LOOPS_PER_CORE * cores() : 0;
        for (int i = 0; i < wanted; i++) {
            loops.add(new ProcessBuilder(Jvm.command(BusyLoop.class)).start());
        }
        return loops;
    }

    private static int cores() {
        return Runtime.getRuntime().availableProcessors();
    }
}
