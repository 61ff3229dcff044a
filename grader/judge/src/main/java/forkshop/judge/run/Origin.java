package forkshop.judge.run;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import java.util.stream.Stream;

/**
 * Where classes of ours came from: a folder, or a jar that may hold more than them.
 *
 * @param place the folder or the jar
 */
record Origin(Path place) {

    /** The place that {@code type} was loaded from. */
    static Origin of(Class<?> type) throws IOException {
        try {
            return new Origin(Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI()));
        } catch (URISyntaxException e) {
            throw new IOException(e);
        }
    }

    /** Shows every file of ours that {@code wanted} accepts, by its path, in the order of the paths. */
    void visit(Predicate<Path> wanted, BiConsumer<String, byte[]> visitor) throws IOException {
        if (Files.isDirectory(place)) {
            walk(place, wanted, visitor);
        } else {
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                walk(jar.getPath("/"), wanted, visitor);
            }
        }
    }

    private static void walk(Path root, Predicate<Path> wanted, BiConsumer<String, byte[]> visitor) throws IOException {
        for (Path file : files(root)) {
            Path relative = root.relativize(file);
            if (wanted.test(relative)) {
                visitor.accept(relative.toString().replace('\\', '/'), Files.readAllBytes(file));
            }
        }
    }

    private static List<Path> files(Path root) throws IOException {
        try (Stream<Path> all = Files.walk(root.resolve("forkshop"))) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
