package forkshop.judge.intake;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What is being graded: a folder of sources, or a variant or an alternative laid over the solutions. */
public final class Submission {

    private static final Pattern OVERLAY = Pattern.compile("(variant|alternative):(.*)");
    private static final Pattern TOPIC_AND_NAME = Pattern.compile("(t\\d\\d_\\w+)/(\\w+)");

    private final String name;
    private final Path cwd;
    private final Path kitRoot;
    private final List<Layer> layers;

    private Submission(String name, Path cwd, Path kitRoot, List<Layer> layers) {
        this.name = name;
        this.cwd = cwd.toAbsolutePath().normalize();
        this.kitRoot = kitRoot.toAbsolutePath().normalize();
        this.layers = List.copyOf(layers);
    }

    /**
     * Finds the folder that {@code named} means.
     *
     * @param named a folder that has {@code src/main/java/forkshop} or {@code exercises/src/main/java/forkshop}, seen
     *     from {@code cwd} or else from {@code kitRoot}; or {@code variant:t10_mutex/NoLock}, or {@code alternative:...}
     * @param cwd where the command was called
     * @param kitRoot the kit's checkout
     * @throws BadCall when there is no such submission
     */
    public static Submission resolve(String named, Path cwd, Path kitRoot) throws BadCall {
        Matcher overlay = OVERLAY.matcher(named);
        List<Layer> layers = overlay.matches()
                ? overlay(overlay.group(1), overlay.group(2), kitRoot)
                : List.of(folder(named, cwd, kitRoot));
        return new Submission(named, cwd, kitRoot, layers);
    }

    private static Layer folder(String named, Path cwd, Path kitRoot) throws BadCall {
        Path path = path(named);
        for (Path from : List.of(cwd, kitRoot)) {
            Optional<Layer> found = Layer.of(from.resolve(path).toAbsolutePath().normalize());
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new BadCall(Files.isDirectory(cwd.resolve(path)) ? noSources(named) : noFolder(named, cwd));
    }

    private static Path path(String named) throws BadCall {
        try {
            if (named.indexOf('\uFFFD') < 0) {
                return Path.of(named);
            }
        } catch (InvalidPathException e) {
            // Told below: the encoding of this machine has no bytes for it.
        }
        String encoding = System.getProperty("sun.jnu.encoding", "?");
        throw new BadCall(Text.of(
                "the submission's path \"%s\" cannot be written in this machine's encoding (%s): set LC_ALL=C.UTF-8, or"
                        + " use a path of plain letters",
                "提交路径 \"%s\" 无法用本机编码（%s）表示：请设置 LC_ALL=C.UTF-8，或使用只含英文字母的路径", named, encoding));
    }

    private static Text noSources(String named) {
        return Text.of(
                "the folder %s is no submission: it has neither src/main/java/forkshop nor"
                        + " exercises/src/main/java/forkshop",
                "文件夹 %s 不是一份提交：其中既没有 src/main/java/forkshop，也没有 exercises/src/main/java/forkshop", named);
    }

    private static Text noFolder(String named, Path cwd) {
        return Text.of("there is no folder %s (seen from %s)", "没有文件夹 %s（相对于 %s）", named, cwd);
    }

    private static List<Layer> overlay(String kind, String named, Path kitRoot) throws BadCall {
        Path all = kitRoot.toAbsolutePath()
                .normalize()
                .resolve("grader/judge/src/test")
                .resolve(kind + "s");
        Matcher parts = TOPIC_AND_NAME.matcher(named);
        if (!parts.matches() || !Files.isDirectory(all.resolve(named))) {
            throw new BadCall(noOverlay(kind, named, all));
        }
        List<Layer> layers = new ArrayList<>();
        layers.add(Layer.over(parts.group(1), all.resolve(named)));
        Layer.of(kitRoot.toAbsolutePath().normalize().resolve("solutions")).ifPresent(layers::add);
        return layers;
    }

    private static Text noOverlay(String kind, String named, Path all) {
        String topic = named.replaceFirst("/.*", "");
        boolean known = topic.matches("\\w+") && Files.isDirectory(all.resolve(topic));
        List<String> there = folders(known ? all.resolve(topic) : all);
        String chinese = kind.equals("variant") ? "变体" : "替代解";
        if (there.isEmpty()) {
            return new Text("this checkout has no " + kind + "s", "这份代码中没有" + chinese);
        }
        String listed = String.join(", ", there);
        return known
                ? new Text(
                        "there is no %s \"%s\"; %s has %s".formatted(kind, named, topic, listed),
                        "没有%s \"%s\"；%s 有：%s".formatted(chinese, named, topic, listed))
                : new Text(
                        "there is no %s \"%s\"; topics with %ss are %s".formatted(kind, named, kind, listed),
                        "没有%s \"%s\"；有%s的主题：%s".formatted(chinese, named, chinese, listed));
    }

    private static List<String> folders(Path parent) {
        if (!Files.isDirectory(parent)) {
            return List.of();
        }
        try (Stream<Path> inside = Files.list(parent)) {
            return inside.filter(Files::isDirectory)
                    .map(folder -> folder.getFileName().toString())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            return List.of();
        }
    }

    /** As it was named in the call. */
    public String name() {
        return name;
    }

    /** The one topic that a variant or an alternative is about; empty for a folder. */
    public Optional<String> onlyTopic() {
        return layers.get(0).only();
    }

    /** The source of a class of {@code topic}, {@code simpleName} without its ending, if it is there. */
    public Optional<Path> sourceFile(String topic, String simpleName) {
        return layers.stream()
                .flatMap(layer -> layer.file(topic, simpleName + ".java").stream())
                .findFirst();
    }

    /**
     * {@code file} as a report names it, with slashes: seen from where the command was called, else from the kit's
     * checkout, else in full.
     */
    public String shown(Path file) {
        Path absolute = file.toAbsolutePath().normalize();
        Path shown = Stream.of(cwd, kitRoot)
                .filter(absolute::startsWith)
                .map(from -> from.relativize(absolute))
                .findFirst()
                .orElse(absolute);
        return shown.toString().replace('\\', '/');
    }

    /** From the topmost to the bottom one. */
    List<Layer> layers() {
        return layers;
    }
}
