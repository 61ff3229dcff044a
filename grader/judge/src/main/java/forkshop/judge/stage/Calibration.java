package forkshop.judge.stage;

import forkshop.harness.Nothing;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** How fast this machine is at this moment: the time in which eight JVMs start and end side by side. */
public final class Calibration {

    private static final int JVMS = 8;

    private Calibration() {}

    /** Starts them and waits for all; blocks for the time that it returns. */
    public static Duration measure(Path harness) {
        long start = System.nanoTime();
        List<Process> started = new ArrayList<>();
        try {
            for (int i = 0; i < JVMS; i++) {
                started.add(SilentJvm.start(Map.of(), List.of("-cp", harness.toString(), Nothing.class.getName())));
            }
            for (Process process : started) {
                process.waitFor();
            }
            return Duration.ofNanos(System.nanoTime() - start);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("the judge was interrupted", e);
        } finally {
            started.forEach(Process::destroyForcibly);
        }
    }
}
