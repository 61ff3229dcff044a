package forkshop.judge.run;

import forkshop.harness.Todo;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.Set;

/**
 * A copy of the harness's classes and nothing of the judge's, for the class path of children.
 *
 * @param folder where they lie
 * @param names their binary names: a submission may not have them
 */
record HarnessFiles(Path folder, Set<String> names) {

    private static final String CLASS = ".class";

    /** What the classes of every topic use. */
    private static final String SHARED = "harness";

    /** Copies those that {@code topics} need below {@code folder}. */
    static HarnessFiles copy(Path folder, Set<String> topics) throws IOException {
        Set<String> names = new HashSet<>();
        for (String part : topics) {
            Files.createDirectories(folder.resolve("forkshop").resolve(part));
        }
        Files.createDirectories(folder.resolve("forkshop").resolve(SHARED));
        Origin.of(Todo.class).visit(path -> isNeeded(path, topics), (name, bytes) -> {
            write(folder.resolve(name), bytes);
            names.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
        });
        return new HarnessFiles(folder, Set.copyOf(names));
    }

    // The jar of everything has the judge's classes, too.
    private static boolean isNeeded(Path path, Set<String> topics) {
        if (path.getNameCount() != 3 || !path.toString().endsWith(CLASS)) {
            return false;
        }
        String part = path.getName(1).toString();
        return part.equals(SHARED) || topics.contains(part);
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
