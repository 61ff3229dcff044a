// Legal: three files instead of three pipes: nobody has to read or write while the command runs.
package forkshop.t04_commands;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;

/** Runs a command and talks to it. */
public class ProcessCommands implements Commands {

    @Override
    public Result run(List<String> command, byte[] input, Duration limit) throws IOException, InterruptedException {
        Path folder = Files.createTempDirectory("command");
        Path in = Files.write(folder.resolve("in"), input);
        Path out = folder.resolve("out");
        Path err = folder.resolve("err");
        Process process = new ProcessBuilder(command)
                .redirectInput(in.toFile())
                .redirectOutput(out.toFile())
                .redirectError(err.toFile())
                .start();
        boolean inTime = process.waitFor(limit.toNanos(), NANOSECONDS);
        if (!inTime) {
            Stream.concat(process.descendants().toList().stream(), Stream.of(process.toHandle()))
                    .forEach(ProcessHandle::destroyForcibly);
        }
        return new Result(Files.readAllBytes(out), Files.readAllBytes(err), process.waitFor(), !inTime);
    }
}
