package forkshop.judge.run;

import forkshop.harness.Todo;
import forkshop.judge.Text;
import forkshop.judge.rubric.Rubric;
import forkshop.judge.stage.Environment;
import forkshop.judge.stage.nursery.Ending;
import forkshop.judge.stage.nursery.Nursery;
import forkshop.judge.stage.nursery.Nursling;
import forkshop.judge.stage.nursery.ProcessSpec;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The tutorial's program of a topic, played on a submission's classes in a child JVM while somebody watches. */
final class Story {

    /** Longer than any story of the tutorial. */
    private static final Duration LIMIT = Duration.ofMinutes(3);

    private static final Pattern MET_TODO =
            Pattern.compile(Pattern.quote(Todo.class.getName()) + ": TODO (t[0-9]{2}\\.[0-9]+)");

    private final Rubric rubric;
    private final Prepared prepared;
    private final String pace;
    private final boolean solved;

    /**
     * The story of {@code rubric}.
     *
     * @param pace the length of one of the tutorial's seconds, in seconds
     * @param solved whether the kit has solutions on which it can be played instead
     */
    Story(Rubric rubric, Prepared prepared, String pace, boolean solved) {
        this.rubric = rubric;
        this.prepared = prepared;
        this.pace = pace;
        this.solved = solved;
    }

    /** Plays it and streams its output; returns what kept it from its good end, and leaves no process behind. */
    Optional<Text> play(PrintStream screen) throws IOException {
        Optional<Text> hindrance = hindrance();
        return hindrance.isPresent() ? hindrance : playNow(screen);
    }

    private Optional<Text> hindrance() {
        return rubric.tasks().stream()
                .flatMap(task -> prepared.problem(task).stream())
                .map(Prepared.Problem::message)
                .findFirst()
                .or(this::openTasks);
    }

    private Optional<Text> openTasks() {
        List<String> open = rubric.tasks().stream()
                .map(Rubric.Open::id)
                .filter(prepared::isOpen)
                .toList();
        return open.isEmpty() ? Optional.empty() : Optional.of(needs(String.join(", ", open)));
    }

    private Text needs(String open) {
        Text sentence =
                Text.of("the story of %s needs what is still TODO: %s", "%s 的故事需要先完成 TODO：%s", rubric.id(), open);
        return solved
                ? sentence.then(
                        new Text("; -Dsubmission=solutions plays it solved", "；用 -Dsubmission=solutions 可以观看完成后的效果"))
                : sentence;
    }

    private Optional<Text> playNow(PrintStream screen) throws IOException {
        Path folder = Files.createDirectory(prepared.theatre().folder().resolve("story"));
        String token = UUID.randomUUID().toString();
        try (Nursery nursery = Nursery.open(folder, token)) {
            Nursling story = nursery.start(new ProcessSpec(command(folder), environment(folder, token), folder));
            story.stdout().alsoTo(screen);
            story.stderr().alsoTo(screen);
            return verdict(story);
        }
    }

    private List<String> command(Path folder) {
        List<String> command = prepared.theatre().java();
        command.add("-Djava.io.tmpdir=" + folder);
        command.add("-cp");
        command.add(prepared.theatre().classPath());
        command.add("forkshop." + rubric.id() + ".Story");
        command.add(pace);
        return command;
    }

    private static Map<String, String> environment(Path folder, String token) {
        return Environment.of(
                Map.of("HOME", folder.toString(), "TMPDIR", folder.toString(), Nursery.TOKEN_VARIABLE, token));
    }

    private Optional<Text> verdict(Nursling story) {
        try {
            Ending ending = story.ended().get(LIMIT.toSeconds(), TimeUnit.SECONDS);
            return metTodo(story.stderr().text()).or(() -> badEnd(ending));
        } catch (TimeoutException e) {
            return Optional.of(Text.of("the story was stopped after %d s", "故事在 %d 秒后被停止", LIMIT.toSeconds()));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.of(Text.of("the story was interrupted", "故事被中断"));
        } catch (ExecutionException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A TODO that only the play has met, in whichever of its processes. */
    private Optional<Text> metTodo(String errors) {
        Matcher met = MET_TODO.matcher(errors);
        return met.find() ? Optional.of(needs(met.group(1))) : Optional.empty();
    }

    private static Optional<Text> badEnd(Ending ending) {
        return ending.code() == 0
                ? Optional.empty()
                : Optional.of(Text.of("the story ended with exit code %d", "故事以退出码 %d 结束", ending.code()));
    }
}
