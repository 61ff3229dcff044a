package forkshop.judge.run;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.rubric.Level;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What an assignment consists of, as {@code course.properties} in the kit's root says. It stands for the options that
 * nobody has to give then: what the command names itself wins.
 *
 * @param topics the ids that are graded; empty for all
 * @param level {@code full} or {@code core}
 * @param points the total of a topic, by its id, where it is not the kit's own
 */
record Course(Set<String> topics, String level, Map<String, Integer> points) {

    private static final int MOST_POINTS = 1000;
    private static final String POINTS = "points.";
    static final Course WHOLE_KIT = new Course(Set.of(), "full", Map.of());

    /**
     * The assignment that {@code parameters} call for: the file that {@code course} names, else the one in the kit's root.
     * A root that was only guessed from where the command was called may be a student's checkout, whose file decides
     * nothing about a submission that is named.
     *
     * @throws BadCall when the file says something that makes no sense
     */
    static Course of(Call.Parameters parameters, Call.Setting setting) throws BadCall {
        Optional<Path> named = parameters.get("course").map(setting.cwd()::resolve);
        if (named.isPresent()) {
            return read(named.get());
        }
        boolean ours = parameters.get("forkshop.root").isPresent()
                || parameters.get("submission").isEmpty();
        Path file = setting.root().resolve(Score.COURSE);
        return ours && Files.exists(file) ? read(file) : WHOLE_KIT;
    }

    private static Course read(Path file) throws BadCall {
        if (!Files.isRegularFile(file)) {
            throw new BadCall(Text.of("there is no file %s", "没有文件 %s", file));
        }
        try {
            return understand(settings(Files.readString(file)));
        } catch (BadCall bad) {
            throw new BadCall(Text.same(file.getFileName() + ": ").then(bad.sentence()));
        } catch (IOException e) {
            throw new BadCall(Text.of("%s cannot be read (%s)", "无法读取 %s（%s）", file, e));
        }
    }

    private static Map<String, String> settings(String text) throws BadCall, IOException {
        Set<Object> twice = new TreeSet<>();
        Properties properties = new Properties() {
            @Override
            public synchronized Object put(Object name, Object value) {
                if (containsKey(name)) {
                    twice.add(name);
                }
                return super.put(name, value);
            }
        };
        try {
            // Editors on Windows put a mark before the first letter.
            properties.load(new StringReader(text.replaceFirst("^\uFEFF", "")));
        } catch (IllegalArgumentException e) {
            throw new BadCall(Text.of("a \\u needs four digits behind it", "\\u 后面必须有四位十六进制数字"));
        }
        if (!twice.isEmpty()) {
            throw new BadCall(
                    Text.of("%s is set twice", "%s 设置了两次", twice.iterator().next()));
        }
        Map<String, String> settings = new TreeMap<>();
        properties
                .stringPropertyNames()
                .forEach(name -> settings.put(name, properties.getProperty(name).strip()));
        settings.values().removeIf(String::isEmpty);
        return settings;
    }

    private static Course understand(Map<String, String> settings) throws BadCall {
        Set<String> topics = new TreeSet<>();
        for (String name : words(settings.get("topics"))) {
            topics.add(Call.topic(name).id());
        }
        Map<String, Integer> points = new TreeMap<>();
        for (Map.Entry<String, String> setting : settings.entrySet()) {
            if (setting.getKey().startsWith(POINTS)) {
                Rubric rubric = Call.topic(setting.getKey().substring(POINTS.length()));
                points.put(rubric.id(), number(setting, rubric, topics));
            } else if (!List.of("topics", "level").contains(setting.getKey())) {
                throw new BadCall(Text.of(
                        "there is no setting \"%s\"; the settings are topics, level and points.t01, points.t02, ...",
                        "没有名为 \"%s\" 的设置；可用的设置：topics、level 和 points.t01、points.t02……", setting.getKey()));
            }
        }
        return new Course(topics, level(settings.getOrDefault("level", "full")), points);
    }

    private static List<String> words(@Nullable String list) {
        return list == null
                ? List.of()
                : Arrays.stream(list.split("[,\\s]+"))
                        .filter(word -> !word.isEmpty())
                        .toList();
    }

    private static String level(String level) throws BadCall {
        if (!List.of("full", "core").contains(level)) {
            throw new BadCall(
                    Text.of("level is either full or core, not \"%s\"", "level 只能是 full 或 core，不能是 \"%s\"", level));
        }
        return level;
    }

    private static int number(Map.Entry<String, String> setting, Rubric rubric, Set<String> topics) throws BadCall {
        if (!topics.isEmpty() && !topics.contains(rubric.id())) {
            throw new BadCall(Text.of(
                    "%s has no place here: %s is not among the topics",
                    "%s 不应出现：%s 不在 topics 之中", setting.getKey(), rubric.id()));
        }
        int least = rubric.criteria().size();
        String value = setting.getValue();
        if (!value.matches("\\d{1,4}") || Integer.parseInt(value) < least || Integer.parseInt(value) > MOST_POINTS) {
            throw new BadCall(Text.of(
                    "%s must be a whole number from %d (one for each criterion) to %d, not \"%s\"",
                    "%s 必须是 %d（每条标准至少一分）到 %d 之间的整数，不能是 \"%s\"", setting.getKey(), least, MOST_POINTS, value));
        }
        return Integer.parseInt(value);
    }

    /** The topics of the assignment. */
    List<Rubric> rubrics(List<Rubric> kit) {
        return kit.stream()
                .filter(rubric -> topics.isEmpty() || topics.contains(rubric.id()))
                .toList();
    }

    /** {@code rubric} as this assignment grades it, with the criteria of {@code core} alone or with all. */
    Rubric priced(Rubric rubric, boolean core) {
        Rubric graded = core ? rubric.only(Level.CORE) : rubric;
        return Optional.ofNullable(points.get(rubric.id())).map(graded::costing).orElse(graded);
    }

    /** Whether it changes anything about the kit. */
    boolean chooses() {
        return !equals(WHOLE_KIT);
    }
}
