package forkshop.judge.stage;

import forkshop.judge.stage.nursery.TaskLook;
import java.util.List;

/** The threads that every JVM of ours has, by the 15 characters that the kernel keeps of their names. */
public final class ThreadNames {

    // They come to life by themselves, and nobody waits for them.
    private static final List<String> HOUSEKEEPERS = List.of(
            "VM Periodic Tas",
            "C1 CompilerThre",
            "C2 CompilerThre",
            "Sweeper thread",
            "Service Thread",
            "G1 Service",
            "Monitor Deflati");

    // The submission's threads may wait for these: for a garbage collection, say.
    private static final List<String> OTHERS_OF_THE_JVM = List.of(
            "VM Thread",
            "Reference Handl",
            "Finalizer",
            "Signal Dispatch",
            "Common-Cleaner",
            "Notification Th",
            "Attach Listener",
            "GC Thread",
            "G1 Main Marker",
            "G1 Conc",
            "G1 Refine",
            "forkshop link");

    private ThreadNames() {}

    /** Whether it is none of the submission's making. */
    static boolean isOfTheJvm(String name) {
        return isHousekeeper(name) || OTHERS_OF_THE_JVM.stream().anyMatch(name::startsWith);
    }

    /** Those of {@code tasks} that the submission made. */
    public static List<TaskLook> ofTheSubmission(List<TaskLook> tasks) {
        return tasks.stream().filter(task -> !isOfTheJvm(task.name())).toList();
    }

    /** Whether it means nothing that it runs. */
    static boolean isHousekeeper(String name) {
        return HOUSEKEEPERS.stream().anyMatch(name::startsWith);
    }

    /** Whether {@code task} runs, or would if it had a CPU, and that means something. */
    public static boolean runs(TaskLook task) {
        return (task.state() == 'R' || task.state() == 'D') && !isHousekeeper(task.name());
    }
}
