package forkshop.judge.kit;

import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The wrong variants and the other right designs that lie beside the kit's tests. */
public final class Corpus {

    private static final Pattern LOSES = Pattern.compile("(?m)^// Loses:(.*)$");

    private final Path root;
    private final boolean all;

    /** What lies below {@code root}: all of it, or what the short list names. */
    public Corpus(Path root, boolean all) {
        this.root = root;
        this.all = all;
    }

    /**
     * A wrong solution.
     *
     * @param loses the criteria that its file names
     */
    public record Variant(String topic, String name, Set<String> loses) {
        /** As {@code -Dsubmission} names it. */
        public String submission() {
            return "variant:" + topic + "/" + name;
        }
    }

    /** The wrong ones. */
    public List<Variant> variants(Rubric rubric) {
        return names("variants", rubric.id()).stream()
                .map(name -> new Variant(
                        rubric.id(), name, loses(folder("variants", rubric.id()).resolve(name))))
                .toList();
    }

    /** The other right ones, as {@code -Dsubmission} names them. */
    public List<String> alternatives(Rubric rubric) {
        return names("alternatives", rubric.id()).stream()
                .map(name -> "alternative:" + rubric.id() + "/" + name)
                .toList();
    }

    private Path folder(String kind, String topic) {
        return root.resolve("grader/judge/src/test").resolve(kind).resolve(topic);
    }

    private List<String> names(String kind, String topic) {
        List<String> there = namesOfAll(kind, topic);
        if (all) {
            return there;
        }
        List<String> chosen =
                List.of(shortList().getProperty(topic + "." + kind).split("\\s+"));
        if (!there.containsAll(chosen)) {
            throw new IllegalStateException("short.properties names " + kind + " of " + topic + " that are not there");
        }
        return chosen;
    }

    private Properties shortList() {
        Properties list = new Properties();
        try (Reader reader = Files.newBufferedReader(root.resolve("grader/judge/src/test/short.properties"))) {
            list.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return list;
    }

    private List<String> namesOfAll(String kind, String topic) {
        Path folder = folder(kind, topic);
        if (Files.notExists(folder)) {
            return List.of();
        }
        try (Stream<Path> all = Files.list(folder)) {
            return all.map(path -> path.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Set<String> loses(Path variant) {
        Set<String> named = new TreeSet<>();
        try (Stream<Path> files = Files.walk(variant)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Matcher line = LOSES.matcher(Files.readString(file));
                while (line.find()) {
                    named.addAll(List.of(line.group(1).trim().split("[ ,]+")));
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return named;
    }
}
