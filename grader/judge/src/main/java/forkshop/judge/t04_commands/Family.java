package forkshop.judge.t04_commands;

import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.nursery.ProcFs;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

/**
 * Processes that a command has started, or is; known by their pids.
 *
 * @param pids of all of them
 */
record Family(List<Long> pids) {

    private static final Duration LOOK = Duration.ofMillis(5);

    /** Whoever was sent SIGKILL takes a moment to die. */
    private static final Duration DEATH = Duration.ofSeconds(5);

    private static final int MEMBERS = 2;

    /** Those whose pids stand in the files; blocks until both do, the command is over, or the limit has passed. */
    static Family announcedIn(Stage stage, String files, Duration limit, BooleanSupplier over) {
        until(limit, () -> over.getAsBoolean() || read(stage.folder(), files).size() == MEMBERS);
        return new Family(
                read(stage.folder(), files).stream().map(stage::outside).toList());
    }

    private static List<Long> read(Path folder, String files) {
        return Stream.of(".child", ".grandchild")
                .map(member -> text(folder.resolve(files + member)))
                .filter(text -> text.endsWith("\n"))
                .map(text -> Long.valueOf(text.strip()))
                .toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            return "";
        }
    }

    /** Whether all are known and alive. */
    boolean lives() {
        return !pids.isEmpty() && pids.stream().allMatch(Family::lives);
    }

    /** Blocks until all are dead; returns false when one of them does not die. */
    boolean endsSoon() {
        return until(DEATH, () -> pids.stream().noneMatch(Family::lives));
    }

    /** Ends all of them and waits until they are dead. */
    void end() {
        pids.forEach(pid -> ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly));
        if (!endsSoon()) {
            throw new IllegalStateException("not even SIGKILL ends " + pids);
        }
    }

    private static boolean lives(long pid) {
        return ProcessHandle.of(pid).filter(ProcFs::lives).isPresent();
    }

    private static boolean until(Duration limit, BooleanSupplier condition) {
        return Lookout.sees(condition, LOOK, limit);
    }
}
