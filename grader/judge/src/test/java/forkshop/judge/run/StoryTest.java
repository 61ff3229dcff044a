package forkshop.judge.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A story that does not come to its good end says why. */
class StoryTest {

    private static final Path ROOT =
            Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
    private static final Path TOPIC = Path.of("src/main/java/forkshop/t03_spawning");
    private static final String GUARD = "        guard();\n";

    private static final Launch LAUNCH = new Launch();

    @TempDir
    Path folder;

    @AfterAll
    static void endTheCompiler() {
        LAUNCH.close();
    }

    @Test
    void a_todo_that_only_the_play_meets_is_named() throws IOException {
        assertThat(playWith("""
                        if (process == null) {
                            throw new forkshop.harness.Todo("t03.5");
                        }
                        """)).hasValue("the story of t03_spawning needs what is still TODO: t03.5");
    }

    @Test
    void an_exception_is_shown_and_its_exit_code_told() throws IOException {
        assertThat(playWith("""
                        if (process == null) {
                            throw new IllegalStateException("not so");
                        }
                        """)).hasValue("the story ended with exit code 1");
        assertThat(folder.resolve("screen")).content().contains("java.lang.IllegalStateException: not so");
    }

    /** Plays the solution's story, with {@code statements} where its class form asks whether it may start. */
    private Optional<String> playWith(String statements) throws IOException {
        Path topic = Files.createDirectories(folder.resolve(TOPIC));
        for (String name : List.of("JavaProcesses.java", "JavaProcess.java")) {
            String source =
                    Files.readString(ROOT.resolve("solutions").resolve(TOPIC).resolve(name));
            Files.writeString(topic.resolve(name), source.replace(GUARD, statements));
        }
        return LAUNCH.play(
                folder.resolve("screen"),
                Map.of(
                        "story",
                        "t03",
                        "submission",
                        folder.toString(),
                        "lang",
                        "en",
                        "forkshop.quiet",
                        "true",
                        "forkshop.pace",
                        "0.01",
                        "forkshop.cwd",
                        folder.toString(),
                        "forkshop.root",
                        folder.toString()));
    }
}
