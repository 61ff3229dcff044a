package forkshop.judge.intake;

import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A folder with sources of topics, or of a single one.
 *
 * @param start what the user named; a link is fine here, and refused anywhere below
 * @param below where the sources are below {@code start}; empty when they are right there
 * @param only the topic whose sources these are; empty when each topic has a folder of its own
 */
record Layer(Path start, Path below, Optional<String> only) {

    private static final Path PACKAGES = Path.of("src", "main", "java", "forkshop");

    /** The topics of {@code folder}, which has {@code src/main/java/forkshop}, itself or in {@code exercises}. */
    static Optional<Layer> of(Path folder) {
        for (Path below : List.of(PACKAGES, Path.of("exercises").resolve(PACKAGES))) {
            if (Files.isDirectory(folder.resolve(below))) {
                return Optional.of(new Layer(folder, below, Optional.empty()));
            }
        }
        return Optional.empty();
    }

    /** The sources of {@code topic} that lie in {@code folder} itself. */
    static Layer over(String topic, Path folder) {
        return new Layer(folder, Path.of(""), Optional.of(topic));
    }

    /** The folders on the way to the sources of {@code topic}, which is the last; empty when they are not here. */
    List<Path> way(String topic) {
        if (only.isPresent()) {
            return only.get().equals(topic) ? List.of(start) : List.of();
        }
        List<Path> way = new ArrayList<>();
        Path folder = start;
        for (Path step : below.resolve(topic)) {
            folder = folder.resolve(step);
            way.add(folder);
        }
        return way;
    }

    /** The file of {@code topic} that is named {@code fileName}, if it is there. */
    Optional<Path> file(String topic, String fileName) {
        List<Path> way = way(topic);
        if (way.isEmpty()) {
            return Optional.empty();
        }
        Path file = way.get(way.size() - 1).resolve(fileName);
        return Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS) ? Optional.of(file) : Optional.empty();
    }
}
