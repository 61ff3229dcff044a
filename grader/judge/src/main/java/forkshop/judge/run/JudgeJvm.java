package forkshop.judge.run;

import forkshop.harness.Jvm;
import java.util.ArrayList;
import java.util.List;

/** The JVM that a judge of its own runs in: small, closed to debuggers, and with all that its layers need. */
public final class JudgeJvm {

    private static final List<String> FLAGS = List.of(
            "-Xmx256m",
            "-XX:+DisableAttachMechanism",
            "-XX:TieredStopAtLevel=1",
            "-XX:+UseSerialGC",
            "-XX:-UsePerfData",
            "-Xshare:auto",
            "--add-opens",
            "java.base/sun.nio.ch=ALL-UNNAMED",
            "-Dfile.encoding=UTF-8");

    private JudgeJvm() {}

    /** The beginning of its command: options, a class path or a main class follow. */
    public static List<String> command() {
        List<String> command = new ArrayList<>(List.of(Jvm.executable()));
        command.addAll(FLAGS);
        return command;
    }
}
