package forkshop.judge.stage.nursery;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/**
 * A sandbox made by bubblewrap (bwrap(1)): of the file system it shows the programs, a Java, what the scenario reads and
 * its own folder; its pids are its own, and its only network is a loopback.
 *
 * @param readable what the processes may read besides
 */
public record Bubblewrap(List<Path> readable) {

    private static final Path PROGRAM = Path.of("/usr/bin/bwrap");

    /** What programs need of the system. Some systems have links here, some folders. */
    private static final List<String> SYSTEM =
            List.of("/usr", "/bin", "/sbin", "/lib", "/lib32", "/lib64", "/etc/alternatives", "/etc/ld.so.cache");

    public Bubblewrap {
        readable = List.copyOf(readable);
    }

    /** Whether this system has the program. */
    public static boolean installed() {
        return Files.isExecutable(PROGRAM);
    }

    /** The command, up to the program that it runs; {@code folder} is the only one that can be written. */
    List<String> command(Path folder) {
        List<String> command = new ArrayList<>(List.of(PROGRAM.toString()));
        // As pid 1 the reaper gets every orphan, and its end is the end of all: the kernel sees to both.
        command.addAll(List.of("--unshare-user", "--unshare-pid", "--as-pid-1", "--unshare-net", "--unshare-ipc"));
        command.addAll(List.of("--unshare-uts", "--die-with-parent", "--proc", "/proc", "--dev", "/dev"));
        command.addAll(List.of("--tmpfs", "/tmp"));
        Stream.of(SYSTEM.stream().map(Path::of), ofJava(), readable.stream())
                .flatMap(paths -> paths)
                .forEach(path -> show(path, command));
        command.addAll(List.of("--bind", folder.toString(), folder.toString(), "--chdir", folder.toString(), "--"));
        return command;
    }

    private static void show(Path path, List<String> command) {
        if (Files.isSymbolicLink(path)) {
            command.addAll(List.of("--symlink", target(path), path.toString()));
        } else if (Files.exists(path)) {
            command.addAll(List.of("--ro-bind", path.toString(), path.toString()));
        }
    }

    private static String target(Path link) {
        try {
            return Files.readSymbolicLink(link).toString();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** This Java, and its settings where Debian and others keep them. */
    private static Stream<Path> ofJava() {
        Path home = Path.of(System.getProperty("java.home"));
        File[] settings = new File("/etc").listFiles((etc, name) -> name.startsWith("java"));
        return Stream.concat(
                Stream.of(home).filter(path -> !path.startsWith("/usr")),
                Stream.of(Objects.requireNonNullElse(settings, new File[0])).map(File::toPath));
    }
}
