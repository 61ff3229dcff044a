package forkshop.judge.kit;

import static java.util.stream.Collectors.toMap;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/**
 * A workflow of GitHub Actions.
 *
 * @param name of its file, without the ending
 * @param text of its file
 * @param tree what the text says
 */
record Workflow(String name, String text, Map<String, Object> tree) {

    /**
     * A step.
     *
     * @param where {@code classroom/grade/grade}: workflow, job, and the step's name or what it does
     * @param uses the action; empty for a script
     * @param run the script; empty for an action
     * @param env by name, as it is written
     */
    record Step(String where, String uses, String run, Map<String, String> env) {}

    static List<Workflow> all(Path root) {
        try (Stream<Path> files = Files.list(root.resolve(".github/workflows"))) {
            return files.sorted().map(Workflow::of).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Workflow of(Path file) {
        try {
            String text = Files.readString(file);
            Object tree = new Yaml(new SafeConstructor(new LoaderOptions())).load(text);
            return new Workflow(file.getFileName().toString().replaceFirst("\\..*", ""), text, map(tree));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Its jobs by their ids. */
    Map<String, Map<String, Object>> jobs() {
        return map(tree.get("jobs")).entrySet().stream().collect(toMap(Map.Entry::getKey, job -> map(job.getValue())));
    }

    List<Step> steps() {
        return jobs().entrySet().stream()
                .flatMap(job -> list(job.getValue().get("steps")).stream().map(step -> step(job.getKey(), map(step))))
                .toList();
    }

    private Step step(String job, Map<String, Object> step) {
        String uses = text(step, "uses");
        String run = text(step, "run");
        String called = Stream.of("name", "id")
                .map(key -> text(step, key))
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse(uses + run);
        Map<String, String> env = map(step.get("env")).entrySet().stream()
                .collect(toMap(Map.Entry::getKey, entry -> String.valueOf(entry.getValue())));
        return new Step(name + "/" + job + "/" + called, uses, run, env);
    }

    private static String text(Map<String, Object> step, String key) {
        return String.valueOf(step.getOrDefault(key, ""));
    }

    /** A mapping, whose keys are words even where YAML takes one ({@code on}) for something else. */
    private static Map<String, Object> map(@Nullable Object node) {
        return node == null
                ? Map.of()
                : ((Map<?, ?>) node)
                        .entrySet().stream()
                                .collect(toMap(
                                        entry -> String.valueOf(entry.getKey()), entry -> orEmpty(entry.getValue())));
    }

    private static Object orEmpty(@Nullable Object value) {
        return value == null ? "" : value;
    }

    private static List<Object> list(@Nullable Object node) {
        return node == null ? List.of() : List.copyOf((List<?>) node);
    }
}
