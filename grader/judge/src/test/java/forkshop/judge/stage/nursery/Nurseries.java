package forkshop.judge.stage.nursery;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Both kinds of nursery, and what a test does with them. */
enum Nurseries {
    REAPER {
        @Override
        Nursery open(Path folder, String token) throws IOException {
            return ReaperNursery.tryOpen(folder, token, Shelter.USUAL).orElseThrow();
        }
    },
    PLAIN {
        @Override
        Nursery open(Path folder, String token) {
            return new PlainNursery(token);
        }
    };

    private static final Path FOLDER = Path.of(System.getProperty("java.io.tmpdir"));

    abstract Nursery open(Path folder, String token) throws IOException;

    Nursery open(String token) throws IOException {
        return open(FOLDER, token);
    }

    /** A shell that runs {@code script} with the token in its environment. */
    static ProcessSpec shell(String token, String script) {
        return spec(token, "/bin/sh", "-c", script);
    }

    static ProcessSpec spec(String token, String... command) {
        return new ProcessSpec(
                List.of(command), Map.of(Nursery.TOKEN_VARIABLE, token, "PATH", "/usr/bin:/bin"), FOLDER);
    }

    static Ending ending(Nursling nursling) throws Exception {
        return nursling.ended().get(30, TimeUnit.SECONDS);
    }

    static boolean within(Duration limit, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > limit.toNanos()) {
                return false;
            }
            LockSupport.parkNanos(2_000_000);
        }
        return true;
    }

    static boolean lives(long pid) {
        return ProcFs.process(pid).filter(ProcFs::lives).isPresent();
    }
}
