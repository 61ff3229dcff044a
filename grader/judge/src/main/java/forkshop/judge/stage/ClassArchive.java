package forkshop.judge.stage;

import forkshop.harness.Jvm;
import forkshop.harness.Link;
import forkshop.harness.Rehearsal;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.TimeUnit;

/**
 * The JDK's classes that children use, in a file that a JVM maps instead of loading them (class-data sharing, JEP 310). Of
 * what a child costs beyond a bare JVM, most is loading the JDK's own sockets, and this saves half of that. None of it
 * decides a verdict: where no archive can be made, children start without one.
 *
 * <p>It is made once for each Java and kept beside the kit. A run uses a copy of its own, which a submission cannot change
 * unnoticed.
 */
public final class ClassArchive {

    private static final long LIMIT_SECONDS = 60;

    private final Path kept;
    private final Path harness;
    private final Path copy;
    private Optional<Path> provided = Optional.empty();
    private boolean asked;

    /**
     * One for the children of a run.
     *
     * @param folder where it is kept from run to run
     * @param harness the harness's classes
     * @param copy the file that this run is to use
     */
    public ClassArchive(Path folder, Path harness, Path copy) {
        int sort = Objects.hash(System.getProperty("java.home"), System.getProperty("java.vm.version"), Jvm.FLAGS);
        this.kept = folder.resolve("children-" + Integer.toHexString(sort) + ".jsa");
        this.harness = harness;
        this.copy = copy;
    }

    /** The run's copy, if there can be one. The first call for a Java makes the archive: it blocks for a second or two. */
    synchronized Optional<Path> file() {
        if (!asked) {
            asked = true;
            provided = provide();
        }
        return provided;
    }

    private Optional<Path> provide() {
        try {
            if (!Files.exists(kept)) {
                make();
            }
            return Optional.of(Files.copy(kept, copy));
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }

    private void make() throws IOException, InterruptedException {
        if (!Files.isWritable(Optional.ofNullable(kept.getParent()).orElseThrow())) {
            throw new IOException("no place to keep an archive");
        }
        Path room = Files.createDirectory(copy.resolveSibling("rehearsal"));
        Path begun = kept.resolveSibling(kept.getFileName() + "." + UUID.randomUUID());
        try {
            Path list = list(room);
            run(
                    Map.of(),
                    "-Xshare:dump",
                    "-XX:SharedClassListFile=" + list,
                    "-XX:SharedArchiveFile=" + begun,
                    "-cp",
                    room.resolve("none").toString());
            Files.move(begun, kept, StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(begun);
            Folders.delete(room);
        }
    }

    /** The classes of the JDK's own archive, which this one replaces, and those of a rehearsal. */
    private Path list(Path room) throws IOException, InterruptedException {
        Path list = room.resolve("list");
        Path stage = Files.createDirectory(room.resolve("stage"));
        Map<String, String> environment = Map.of(Link.ADDRESS, room.resolve("s").toString(), Link.TOKEN, "");
        run(
                environment,
                "-XX:DumpLoadedClassList=" + list,
                "-cp",
                harness.toString(),
                Rehearsal.class.getName(),
                stage.toString());
        Path usual = Path.of(System.getProperty("java.home"), "lib", "classlist");
        if (Files.exists(usual)) {
            Files.write(list, Files.readAllBytes(usual), StandardOpenOption.APPEND);
        }
        return list;
    }

    private static void run(Map<String, String> environment, String... options)
            throws IOException, InterruptedException {
        Process process = SilentJvm.start(environment, List.of(options));
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS) || process.exitValue() != 0) {
                throw new IOException("this Java makes no archive");
            }
        } finally {
            process.destroyForcibly();
        }
    }
}
