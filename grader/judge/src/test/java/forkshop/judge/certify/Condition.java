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
    /** It has one core only. */
    ONE_CORE;

    private static final Path TASKSET = Path.of("/usr/bin/taskset");
    private static final int LOOPS_PER_CORE = 2;

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
     * The series that go on side by side: one on each core that stands for a machine of its own; and where a machine is to
     * be busy, they may keep each other from running as well.
     */
    List<Lane> lanes() {
        return Lane.all(this == IDLE ? 1 : Runtime.getRuntime().availableProcessors());
    }

    /** {@code command}, as it is started in this condition for the gradings of {@code lane}. */
    List<String> around(List<String> command, Lane lane) {
        if (this != ONE_CORE) {
            return command;
        }
        List<String> bound = new ArrayList<>(List.of(TASKSET.toString(), "--cpu-list", String.valueOf(lane.number())));
        bound.addAll(command);
        return bound;
    }

    /** The busy loops, if it has any; whoever starts them ends them. */
    List<Process> loops() throws IOException {
        List<Process> loops = new ArrayList<>();
        int wanted = this == BUSY ? LOOPS_PER_CORE * Runtime.getRuntime().availableProcessors() : 0;
        for (int i = 0; i < wanted; i++) {
            loops.add(new ProcessBuilder(Jvm.command(BusyLoop.class)).start());
        }
        return loops;
    }
}
