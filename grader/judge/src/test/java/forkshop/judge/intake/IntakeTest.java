package forkshop.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import forkshop.judge.Text;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class IntakeTest {

    private static final String TOPIC = "t10_mutex";

    @TempDir
    private Path home;

    private Path packages;
    private Path topic;

    @BeforeEach
    void build() throws IOException {
        packages = Files.createDirectories(home.resolve("mine/src/main/java/forkshop"));
        topic = Files.createDirectory(packages.resolve(TOPIC));
        Files.writeString(topic.resolve("Office.java"), "class Office {}");
    }

    @Test
    void only_java_files_are_taken() throws Exception {
        Files.writeString(topic.resolve("README.md"), "# lesson");
        Files.writeString(topic.resolve("package-info.java"), "package forkshop.t10_mutex;");
        Files.createDirectories(topic.resolve("META-INF/services"));
        Files.writeString(topic.resolve("META-INF/services/x.Y"), "z");
        Files.createDirectory(topic.resolve("a"));
        Files.writeString(topic.resolve("a/Deep.java"), "x");
        Files.createDirectory(topic.resolve(".idea"));
        Files.writeString(topic.resolve(".idea/Hidden.java"), "x");
        Files.writeString(topic.resolve("._Office.java"), "x");
        Files.writeString(packages.resolve("Beside.java"), "x");

        Sources sources = take();

        assertThat(sources.refusals()).isEmpty();
        assertThat(sources.names())
                .containsExactly(
                        "forkshop/t10_mutex/Office.java",
                        "forkshop/t10_mutex/a/Deep.java",
                        "forkshop/t10_mutex/package-info.java");
        assertThat(sources.root().resolve("forkshop/t10_mutex/Office.java")).hasContent("class Office {}");
        assertThat(sources.files()).containsEntry("forkshop/t10_mutex/Office.java", topic.resolve("Office.java"));
    }

    @Test
    void an_absent_topic_is_empty() throws Exception {
        Sources sources = Intake.take(Submission.resolve("mine", home, home), "t11_messaging", home.resolve("copy"));

        assertThat(sources.names()).isEmpty();
        assertThat(sources.refusals()).isEmpty();
    }

    @Test
    void links_are_refused_and_not_followed() throws Exception {
        Path secret = Files.writeString(home.resolve("secret.java"), "secret");
        Path other = Files.createDirectory(home.resolve("other"));
        Files.writeString(other.resolve("Far.java"), "far");
        link(topic.resolve("Linked.java"), secret);
        link(topic.resolve("Dangling.java"), home.resolve("nowhere"));
        link(topic.resolve("folder"), other);
        link(topic.resolve("notes.md"), secret);

        Sources sources = take();

        assertThat(sources.names()).containsExactly("forkshop/t10_mutex/Office.java");
        assertThat(sentences(sources))
                .containsExactly(
                        "Dangling.java is a symbolic link",
                        "Linked.java is a symbolic link",
                        "folder is a symbolic link");
    }

    @Test
    void a_linked_folder_on_the_way_is_refused() throws Exception {
        Path real = Files.move(topic, home.resolve("real"));
        link(topic, real);

        assertThat(sentences(take())).containsExactly("the folder src/main/java/forkshop/t10_mutex is a symbolic link");

        Path all = Files.move(packages, home.resolve("all"));
        link(packages, all);
        assertThat(sentences(take())).containsExactly("the folder src/main/java/forkshop is a symbolic link");
    }

    @Test
    void a_fifo_is_never_opened() throws Exception {
        Process mkfifo;
        try {
            mkfifo = new ProcessBuilder("mkfifo", topic.resolve("Pipe.java").toString()).start();
        } catch (IOException e) {
            assumeTrue(false, "no mkfifo here");
            return;
        }
        assertThat(mkfifo.waitFor(10, TimeUnit.SECONDS)).isTrue();

        assertThat(sentences(take())).containsExactly("Pipe.java is not a regular file");
    }

    @Test
    void what_is_not_utf8_is_refused_and_a_mark_is_dropped() throws Exception {
        Files.write(topic.resolve("Office.java"), "// 售票".getBytes(Charset.forName("GBK")));
        Files.writeString(topic.resolve("Marked.java"), "\uFEFFclass Marked {}");

        Sources sources = take();

        assertThat(sentences(sources)).containsExactly("Office.java is not UTF-8: save it in that encoding");
        assertThat(sources.root().resolve("forkshop/t10_mutex/Marked.java")).hasContent("class Marked {}");
    }

    @Test
    void odd_names_are_refused() throws Exception {
        Files.createDirectory(topic.resolve("x y"));
        for (String name :
                List.of("a-b.java", "module-info.java", "x y/Fine.java", "Upper.JAVA", "售票.java", "9.java")) {
            Files.writeString(topic.resolve(name), "x");
        }
        Files.createDirectory(topic.resolve("Folder.java"));

        assertThat(sentences(take()))
                .hasSize(6)
                .contains("module-info.java has no place in a topic")
                .contains("the file name a-b.java is not of plain letters, digits and _ with .java behind them");
    }

    @Test
    void twins_are_refused() throws Exception {
        Files.writeString(topic.resolve("OFFICE.java"), "x");
        assumeTrue(Files.readString(topic.resolve("Office.java")).startsWith("class"), "one file in this file system");

        assertThat(sentences(take()))
                .containsExactly("OFFICE.java and Office.java differ only in capital letters: not every system can tell"
                        + " them apart");
    }

    @Test
    void size_number_and_depth_are_bounded() throws Exception {
        Files.write(topic.resolve("Big.java"), new byte[(256 << 10) + 1]);
        Files.createDirectories(topic.resolve("a/b/c/d"));
        Files.writeString(topic.resolve("a/b/c/Deepest.java"), "x");
        assertThat(sentences(take()))
                .containsExactly(
                        "Big.java is larger than 256 KiB", "the folder a/b/c/d is too deep: four levels are allowed");

        Files.delete(topic.resolve("Big.java"));
        for (int i = 0; i < 210; i++) {
            Files.writeString(topic.resolve("F" + i + ".java"), "x");
        }
        Sources many = take();
        assertThat(many.names()).hasSize(200);
        assertThat(sentences(many)).contains("there are more than 200 source files");
    }

    @Test
    void all_files_together_are_bounded() throws Exception {
        for (int i = 0; i < 9; i++) {
            Files.write(topic.resolve("F" + i + ".java"), " ".repeat(256 << 10).getBytes(Charset.forName("UTF-8")));
        }

        assertThat(sentences(take())).containsExactly("the sources of t10_mutex are larger than 2 MiB in all");
    }

    @Test
    void a_folder_with_too_many_entries_is_not_read_to_its_end() throws Exception {
        for (int i = 0; i < 2100; i++) {
            Files.createFile(topic.resolve("n" + i));
        }

        assertThat(sentences(take())).containsExactly("the topic's folder holds more than 2000 files");
    }

    private Sources take() throws Exception {
        Path copy = Files.createTempDirectory(home, "copy");
        return Intake.take(Submission.resolve("mine", home, home), TOPIC, copy);
    }

    private static List<String> sentences(Sources sources) {
        assertThat(sources.refusals()).allSatisfy(text -> assertThat(text.zh()).isNotEqualTo(text.en()));
        return sources.refusals().stream().map(Text::en).toList();
    }

    private static void link(Path link, Path target) throws IOException {
        try {
            Files.createSymbolicLink(link, target);
        } catch (FileSystemException | UnsupportedOperationException e) {
            assumeTrue(false, "this user may not make links here");
        }
    }
}
