package forkshop.judge.integrity;

import forkshop.judge.layer.Layer;
import forkshop.judge.score.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A hostile or broken submission of {@code src/test/cheats}. Comments at the head of its source, or its file {@code
 * cheat.txt}, say what it is.
 *
 * @param folder its sources, laid out as a student's are
 * @param attack what it does, in one line
 * @param layer the layer that must stop it
 * @param verdict one that it must get
 * @param earns the points that it has honestly earned
 * @param sandbox the sandbox that it is graded in; empty for none
 * @param generated what a test has to make of it, because it is too large or too odd to be stored; empty for nothing
 * @param without a layer without which it succeeds, and how that shows; empty when nothing can be left out
 * @param isLong whether it takes more than a few seconds
 */
record Cheat(
        Path folder,
        String attack,
        Layer layer,
        Verdict verdict,
        int earns,
        Optional<String> sandbox,
        Optional<String> generated,
        Optional<Without> without,
        boolean isLong) {

    /**
     * How it shows that a layer is needed.
     *
     * @param layer left out
     * @param earns the points that the cheat gets then
     */
    record Without(Layer layer, int earns) {

        private static final Pattern WORDS = Pattern.compile("(\\S+) earns (\\d+)");

        static Without of(String words) {
            Matcher parts = WORDS.matcher(words);
            if (!parts.matches()) {
                throw new IllegalArgumentException(words);
            }
            return new Without(Layer.of(parts.group(1)).orElseThrow(), Integer.parseInt(parts.group(2)));
        }
    }

    /** All that lie below {@code cheats}, by name. */
    static List<Cheat> all(Path cheats) {
        try (Stream<Path> folders = Files.list(cheats)) {
            return folders.sorted().map(Cheat::read).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String name() {
        return folder.getFileName().toString();
    }

    private static Cheat read(Path folder) {
        String head = head(folder);
        return new Cheat(
                folder,
                line(head, "Attack").orElseThrow(),
                line(head, "Layer").flatMap(Layer::of).orElseThrow(),
                Verdict.valueOf(line(head, "Verdict").orElseThrow()),
                Integer.parseInt(line(head, "Earns").orElseThrow()),
                line(head, "Sandbox"),
                line(head, "Generated"),
                line(head, "Without").map(Without::of),
                head.contains("// Long\n"));
    }

    private static String head(Path folder) {
        Path source = folder.resolve("src/main/java/forkshop/t06_isolation/AgeExperiment.java");
        try {
            return Files.readString(Files.exists(source) ? source : folder.resolve("cheat.txt"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> line(String head, String word) {
        Matcher line = Pattern.compile("(?m)^// " + word + ": (.*)$").matcher(head);
        return line.find() ? Optional.of(line.group(1).trim()) : Optional.empty();
    }
}
