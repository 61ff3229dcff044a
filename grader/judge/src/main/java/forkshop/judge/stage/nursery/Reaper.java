package forkshop.judge.stage.nursery;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;

/** How to start the reaper here. */
final class Reaper {

    /** The numbers of prctl, setsid, rt_sigprocmask, signalfd4 and setrlimit, by Java's name of the processor. */
    private static final Map<String, List<String>> SYSTEM_CALLS = Map.of(
            "amd64", List.of("157", "112", "14", "289", "160"),
            "aarch64", List.of("167", "157", "135", "74", "164"));

    private static final String TEXT = text();

    private Reaper() {}

    /** Starts it in {@code folder}; empty when it cannot work on this system. */
    static Optional<Process> start(Path folder, Shelter shelter) throws IOException {
        Optional<List<String>> command = command(folder, shelter);
        if (command.isEmpty()) {
            return Optional.empty();
        }
        ProcessBuilder builder = new ProcessBuilder(command.get())
                .directory(folder.toFile())
                .redirectError(ProcessBuilder.Redirect.DISCARD);
        // Neither PERL5OPT nor the scenario's token: it is not one of the scenario's processes.
        builder.environment().clear();
        return Optional.of(builder.start());
    }

    private static Optional<List<String>> command(Path folder, Shelter shelter) {
        List<String> calls = SYSTEM_CALLS.get(System.getProperty("os.arch"));
        if (calls == null || !System.getProperty("os.name").equals("Linux")) {
            return Optional.empty();
        }
        return perl().map(perl -> {
            List<String> command = new ArrayList<>(shelter.sandbox(folder));
            command.addAll(List.of(perl.toString(), "-f", "-e", TEXT));
            command.addAll(calls);
            command.addAll(shelter.wishes());
            return command;
        });
    }

    /** The system's own before those of the search path, which may be slow scripts that choose a version. */
    private static Optional<Path> perl() {
        String path = Objects.requireNonNullElse(System.getenv("PATH"), "");
        return Stream.concat(Stream.of("/usr/bin", "/bin"), Stream.of(path.split(File.pathSeparator)))
                .filter(folder -> !folder.isEmpty())
                .map(folder -> Path.of(folder, "perl"))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static String text() {
        try (InputStream in = Reaper.class.getResourceAsStream("reaper.pl")) {
            return new String(Objects.requireNonNull(in).readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
