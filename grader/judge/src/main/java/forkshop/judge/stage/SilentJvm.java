package forkshop.judge.stage;

import forkshop.harness.Jvm;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A JVM of the judge's own, with the flags of children and classes of the harness; nobody hears what it prints. */
final class SilentJvm {

    private SilentJvm() {}

    /** Starts it and returns at once; {@code options} end with the main class and its arguments, if it is to run one. */
    static Process start(Map<String, String> environment, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.executable()));
        command.addAll(Jvm.FLAGS);
        command.addAll(options);
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectOutput(Redirect.DISCARD).redirectError(Redirect.DISCARD);
        builder.environment().clear();
        builder.environment().putAll(Environment.of(environment));
        return builder.start();
    }
}
