package forkshop.judge.batch;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.judge.Text;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@DisabledOnOs(value = OS.WINDOWS, disabledReason = "there such names do not exist")
final class ClassroomTest {

    private static final String SOURCES = "exercises/src/main/java/forkshop";

    @TempDir
    private Path folder;

    private void submission(String place) throws IOException {
        Files.createDirectories(folder.resolve(place).resolve(SOURCES));
    }

    private Map<String, String> refusals() throws IOException {
        return new Classroom(folder)
                .handedIn().stream()
                        .collect(toMap(
                                HandedIn::student,
                                one -> one.refusal().map(Text::en).orElse("")));
    }

    @Test
    void every_entry_has_a_result_in_the_order_of_the_names() throws IOException {
        for (String name : List.of("zoe", "Adam", "李雷", "-rf", "=1+1", "variant:t06_isolation", "a b")) {
            submission(name);
        }
        Files.createDirectory(folder.resolve(".git"));

        assertThat(new Classroom(folder).handedIn())
                .extracting(HandedIn::student)
                .containsExactly("-rf", "=1+1", "Adam", "a b", "variant:t06_isolation", "zoe", "李雷");
        assertThat(refusals().values()).containsOnly("");
    }

    @Test
    void what_is_no_submission_gets_one_sentence() throws IOException {
        Files.createDirectory(folder.resolve("empty"));
        Files.createDirectory(folder.resolve("other"));
        Files.writeString(folder.resolve("other/README.md"), "x");
        submission("zipped/repository-main");
        submission("real");
        Files.createSymbolicLink(folder.resolve("link"), folder.resolve("real"));
        Files.writeString(folder.resolve("bob.zip"), "PK");
        submission("grades.csv");
        submission("new\nline");

        assertThat(refusals())
                .containsEntry("empty", "the folder is empty")
                .containsEntry(
                        "other",
                        "the folder other is no submission: it has neither src/main/java/forkshop nor"
                                + " exercises/src/main/java/forkshop")
                .containsEntry(
                        "zipped", "the exercises are one folder too deep, in zipped/repository-main: move them up")
                .containsEntry("real", "")
                .containsEntry("link", "it is a symbolic link, which is not followed")
                .containsEntry("bob.zip", "it is a file, not a folder: unpack it")
                .containsEntry("grades.csv", "a file of the batch has the same name: rename the folder")
                .containsEntry("new\\u000aline", "the folder's name has characters that cannot be shown: rename it")
                .hasSize(8);
    }

    @Test
    void no_name_leads_to_the_kits_own_solutions() throws IOException {
        Files.createDirectory(folder.resolve("solutions"));

        assertThat(refusals()).containsEntry("solutions", "the folder is empty");
    }

    @Test
    void shards_share_a_class_out_evenly() {
        List<Integer> all = IntStream.range(0, 61).boxed().toList();

        List<List<Integer>> parts = IntStream.rangeClosed(1, 4)
                .mapToObj(number -> new Shard(number, 4).of(all))
                .toList();

        assertThat(parts.stream().flatMap(List::stream)).containsExactlyInAnyOrderElementsOf(all);
        assertThat(parts).extracting(List::size).containsExactly(16, 15, 15, 15);
        assertThat(Stream.of(Shard.WHOLE.of(all))).containsExactly(all);
    }

    @Test
    void only_graded_sources_make_a_submission_another_one() throws Exception {
        Settings settings = Settings.of(Map.of("topic", "t06"));
        submission("ann");
        Path topic =
                Files.createDirectory(folder.resolve("ann").resolve(SOURCES).resolve("t06_isolation"));
        Files.writeString(topic.resolve("AgeExperiment.java"), "class AgeExperiment {}");
        String before = key(settings);

        Files.writeString(folder.resolve("ann/pom.xml"), "<project/>");
        Files.writeString(topic.resolve("notes.txt"), "x");
        assertThat(key(settings)).isEqualTo(before);
        assertThat(key(Settings.of(Map.of("topic", "isolation")))).isEqualTo(before);

        assertThat(key(Settings.of(Map.of("topic", "t06", "level", "core")))).isNotEqualTo(before);
        assertThat(key(Settings.of(Map.of("topic", "t06", "lang", "zh")))).isNotEqualTo(before);
        Files.writeString(topic.resolve("AgeExperiment.java"), "class AgeExperiment { }");
        assertThat(key(settings)).isNotEqualTo(before);
    }

    private String key(Settings settings) throws IOException {
        return Key.of(new Classroom(folder).handedIn().get(0), settings);
    }
}
