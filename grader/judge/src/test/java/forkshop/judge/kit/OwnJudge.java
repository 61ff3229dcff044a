package forkshop.judge.kit;

import forkshop.judge.Main;
import forkshop.judge.run.JudgeJvm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A judge in a process of its own, as the command line starts it.
 *
 * @param code its exit code
 * @param said what it printed, on either stream
 */
record OwnJudge(int code, String said) {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();

    /** The command that calls it with {@code arguments}; its JVM gets {@code options} besides. */
    static List<String> command(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(JudgeJvm.command());
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), Main.class.getName()));
        command.addAll(List.of(arguments));
        return command;
    }

    /** Runs {@code command} with its output in {@code folder}, and blocks until it has ended. */
    static OwnJudge run(Path folder, List<String> command) throws IOException, InterruptedException {
        Path said = folder.resolve("judge.txt");
        Process judge = new ProcessBuilder(command)
                .directory(ROOT.toFile())
                .redirectErrorStream(true)
                .redirectOutput(said.toFile())
                .start();
        try {
            return new OwnJudge(judge.waitFor(), Files.readString(said));
        } finally {
            judge.destroyForcibly();
        }
    }
}
