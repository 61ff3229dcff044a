package forkshop.judge.stage;

import java.util.List;

/** The threads that every JVM of ours has, by the 15 characters that the kernel keeps of their names. */
final class ThreadNames {

    private static final List<String> OF_THE_JVM = List.of(
            "VM Thread",
            "VM Periodic Tas",
            "C1 CompilerThre",
            "C2 CompilerThre",
            "Sweeper thread",
            "Reference Handl",
            "Finalizer",
            "Signal Dispatch",
            "Service Thread",
            "Monitor Deflati",
            "Common-Cleaner",
            "Notification Th",
            "Attach Listener",
            "GC Thread",
            "forkshop link");

    private ThreadNames() {}

    static boolean isOfTheJvm(String name) {
        return OF_THE_JVM.stream().anyMatch(name::startsWith);
    }
}
