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

    /** Copies them below {@code folder}. */
    static HarnessFiles copy(Path folder) throws IOException {
        Set<String> names = new HashSet<>();
        Origin.of(Todo.class).visit(HarnessFiles::isOurs, (name, bytes) -> {
            write(folder.resolve(name), bytes);
            names.add(name.substring(0, name.length() - CLASS.length()).replace('/', '.'));
        });
        return new HarnessFiles(folder, Set.copyOf(names));
    }

    private static boolean isOurs(Path path) {
        return path.toString().endsWith(CLASS)
                && !path.startsWith(path.getFileSystem().getPath("forkshop", "judge"));
    }

    private static void write(Path file, byte[] bytes) {
        try {
            Files.createDirectories(file.getParent());
            Files.write(file, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
