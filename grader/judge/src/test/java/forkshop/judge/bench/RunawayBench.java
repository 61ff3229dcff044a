package forkshop.judge.bench;

import forkshop.harness.Jvm;
import forkshop.harness.Nothing;
import forkshop.judge.layer.Layer;
import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.Nursling;
import forkshop.judge.stage.nursery.ProcessSpec;
import forkshop.judge.stage.nursery.Shelter;
import forkshop.judge.stage.nursery.Sweep;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Measures what the layers cost, and how fast they end what has run away. Nothing is asserted here. */
@EnabledOnOs(OS.LINUX)
@SuppressWarnings("SystemOut")
class RunawayBench {

    private static final int JVMS = 200;
    private static final int ROUNDS = 15;
    private static final String TOKEN = "bench";

    @TempDir
    Path folder;

    @Test
    void two_hundred_runaway_jvms() throws Exception {
        try (Nursery nursery = Nursery.open(folder, TOKEN)) {
            for (int i = 0; i < JVMS; i++) {
                Nursling starter = nursery.start(spec(runaway()));
                starter.ended().join();
            }
            while (nursery.survivors().size() < JVMS) {
                Thread.onSpinWait();
            }
            long start = System.nanoTime();
            Sweep sweep = nursery.sweep();
            double seconds = (System.nanoTime() - start) / 1e9;
            String found = sweep.killed().size() + " killed, " + (sweep.proven() ? "none left, proven" : "not proven");
            print(JVMS + " runaway JVMs ended", seconds, found + " (at most 2 s)");
        }
    }

    /** A shell that leaves a JVM behind, in a session of its own and with an empty environment. */
    private static List<String> runaway() {
        List<String> command =
                new ArrayList<>(List.of("/bin/sh", "-c", "env -i setsid \"$@\" </dev/null & exit", "sh"));
        command.addAll(List.of(Jvm.executable(), "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx16m"));
        command.addAll(List.of("-cp", classes(), Sleeper.class.getName()));
        return command;
    }

    /** Runs until it is killed. */
    static final class Sleeper {

        private Sleeper() {}

        /** Waits for ever. */
        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    @Test
    void all_layers_of_one_child_jvm() throws Exception {
        Shelter reaperAlone =
                new Shelter(EnumSet.complementOf(EnumSet.of(Layer.REAPER)), Optional.empty(), OptionalInt.empty());
        Shelter plain = new Shelter(Set.of(Layer.REAPER), Optional.empty(), OptionalInt.empty());
        double bare = median(plain);
        double reaper = median(reaperAlone);
        double all = median(Shelter.USUAL);
        print("one child JVM, no layer", bare, "");
        print("one child JVM, reaper alone", reaper, "");
        print("one child JVM, all layers", all, String.format(Locale.ROOT, "%+.3f s (at most 0.050 s)", all - bare));
    }

    private double median(Shelter shelter) throws IOException {
        try (Nursery nursery = Nursery.open(folder, TOKEN, shelter)) {
            double[] seconds = new double[ROUNDS];
            for (int i = -1; i < ROUNDS; i++) {
                long start = System.nanoTime();
                nursery.start(spec(
                                List.of(Jvm.executable(), "-Xshare:auto", "-cp", classes(), Nothing.class.getName())))
                        .ended()
                        .join();
                if (i >= 0) {
                    seconds[i] = (System.nanoTime() - start) / 1e9;
                }
            }
            Arrays.sort(seconds);
            return seconds[ROUNDS / 2];
        }
    }

    private ProcessSpec spec(List<String> command) {
        return new ProcessSpec(command, Map.of(Nursery.TOKEN_VARIABLE, TOKEN, "PATH", "/usr/bin:/bin"), folder);
    }

    private static String classes() {
        return place(Nothing.class) + ":" + place(RunawayBench.class);
    }

    private static String place(Class<?> type) {
        return type.getProtectionDomain().getCodeSource().getLocation().getPath();
    }

    private static void print(String what, double seconds, String more) {
        System.out.printf(Locale.ROOT, "%-40s %7.3f s   %s%n", what, seconds, more);
    }
}
