package forkshop.judge.starter;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The repository that students get: what {@link HandedOut} lists of the files that git tracks, as they are on the disk,
 * and a README of its own. The same kit always gives the same bytes, modes and times.
 */
public final class Starter {

    private static final Path OWN_TEXTS = Path.of("grader", "judge", "src", "test", "starter");
    private static final FileTime TIME = FileTime.from(Instant.parse("2026-01-01T00:00:00Z"));

    private final Map<Path, Entry> entries = new TreeMap<>(Comparator.comparing(Starter::slashed));

    private record Entry(String text, boolean executable) {}

    /**
     * Reads the kit.
     *
     * @param root its checkout
     * @throws IOException when it is none
     */
    public Starter(Path root) throws IOException {
        for (Tracked tracked : Tracked.in(root)) {
            Path path = tracked.path();
            if (HandedOut.contains(path)) {
                add(path, root.resolve(path), tracked.executable());
            } else if (path.startsWith(OWN_TEXTS)) {
                add(OWN_TEXTS.relativize(path), root.resolve(path), tracked.executable());
            }
        }
    }

    // There is nothing but text to hand out: what is none ends here.
    private void add(Path path, Path source, boolean executable) throws IOException {
        entries.put(path, new Entry(Adapted.text(path, Files.readString(source)), executable));
    }

    /** The files, as seen from the repository's root, in the order of their names. */
    public List<String> files() {
        return entries.keySet().stream().map(Starter::slashed).toList();
    }

    private static String slashed(Path path) {
        return path.toString().replace('\\', '/');
    }

    /**
     * Writes it into {@code folder}, which holds nothing else then, but for the {@code .git} of somebody who keeps a
     * repository there.
     */
    public void write(Path folder) throws IOException {
        Files.createDirectories(folder);
        Files.walkFileTree(folder, new Emptying(folder));
        for (Map.Entry<Path, Entry> entry : entries.entrySet()) {
            write(folder.resolve(entry.getKey()), entry.getValue());
        }
        Files.walkFileTree(folder, new Settling(folder));
    }

    private static void write(Path file, Entry entry) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, entry.text());
        setMode(file, entry.executable() ? "rwxr-xr-x" : "rw-r--r--");
        Files.setLastModifiedTime(file, TIME);
    }

    private static void setMode(Path path, String mode) throws IOException {
        if (path.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.setPosixFilePermissions(path, PosixFilePermissions.fromString(mode));
        }
    }

    /** Walks over all but a repository's own folder. */
    private static class Walk extends SimpleFileVisitor<Path> {

        final Path start;

        Walk(Path start) {
            this.start = start;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return folder.equals(start.resolve(".git")) ? FileVisitResult.SKIP_SUBTREE : FileVisitResult.CONTINUE;
        }
    }

    private static final class Emptying extends Walk {

        Emptying(Path start) {
            super(start);
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            if (!file.equals(start.resolve(".git"))) {
                Files.delete(file);
            }
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException trouble) throws IOException {
            if (!folder.equals(start)) {
                Files.delete(folder);
            }
            return FileVisitResult.CONTINUE;
        }
    }

    /** Gives the folders their modes and times, which writing into them has changed. */
    private static final class Settling extends Walk {

        Settling(Path start) {
            super(start);
        }

        @Override
        public FileVisitResult postVisitDirectory(Path folder, IOException trouble) throws IOException {
            setMode(folder, "rwxr-xr-x");
            Files.setLastModifiedTime(folder, TIME);
            return FileVisitResult.CONTINUE;
        }
    }
}
