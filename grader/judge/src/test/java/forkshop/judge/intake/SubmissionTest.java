package forkshop.judge.intake;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.BadCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class SubmissionTest {

    private static final String TOPIC = "t10_mutex";

    @TempDir
    private Path kit;

    @TempDir
    private Path elsewhere;

    @BeforeEach
    void build() throws IOException {
        source(kit.resolve("exercises/src/main/java/forkshop/t10_mutex/Office.java"), "exercise");
        source(kit.resolve("solutions/src/main/java/forkshop/t10_mutex/Office.java"), "solution");
        source(kit.resolve("solutions/src/main/java/forkshop/t10_mutex/Other.java"), "other");
        source(kit.resolve("solutions/src/main/java/forkshop/t05_joining/Joins.java"), "joins");
        source(kit.resolve("grader/judge/src/test/variants/t10_mutex/NoLock/Office.java"), "variant");
        source(kit.resolve("grader/judge/src/test/variants/t10_mutex/Shared/Office.java"), "shared");
    }

    @Test
    void a_folder_is_seen_from_the_call_then_from_the_kit() throws Exception {
        Submission fromKit = Submission.resolve("exercises", elsewhere, kit);
        source(elsewhere.resolve("exercises/src/main/java/forkshop/t10_mutex/Office.java"), "mine");
        Submission fromCall = Submission.resolve("exercises", elsewhere, kit);

        assertThat(fromKit.sourceFile(TOPIC, "Office")).hasValueSatisfying(hasContent("exercise"));
        assertThat(fromCall.sourceFile(TOPIC, "Office")).hasValueSatisfying(hasContent("mine"));
        assertThat(fromKit.shown(fromKit.sourceFile(TOPIC, "Office").orElseThrow()))
                .isEqualTo("exercises/src/main/java/forkshop/t10_mutex/Office.java");
        assertThat(fromKit.name()).isEqualTo("exercises");
        assertThat(fromKit.onlyTopic()).isEmpty();
    }

    @Test
    void a_checkout_counts_by_its_exercises() throws Exception {
        Submission whole = Submission.resolve(kit.toString(), elsewhere, elsewhere);

        assertThat(whole.sourceFile(TOPIC, "Office")).hasValueSatisfying(hasContent("exercise"));
        assertThat(whole.sourceFile(TOPIC, "Nothing")).isEmpty();
        assertThat(whole.shown(kit.resolve("x")))
                .isEqualTo(kit.resolve("x").toString().replace('\\', '/'));
    }

    @Test
    void a_variant_lies_over_the_solution() throws Exception {
        Submission variant = Submission.resolve("variant:t10_mutex/NoLock", elsewhere, kit);

        assertThat(variant.onlyTopic()).contains(TOPIC);
        assertThat(variant.sourceFile(TOPIC, "Office")).hasValueSatisfying(hasContent("variant"));
        assertThat(variant.sourceFile(TOPIC, "Other")).hasValueSatisfying(hasContent("other"));
        assertThat(variant.sourceFile("t05_joining", "Joins")).hasValueSatisfying(hasContent("joins"));
        Sources sources = Intake.take(variant, TOPIC, elsewhere.resolve("copy"));
        assertThat(sources.refusals()).isEmpty();
        assertThat(sources.names()).containsExactly("forkshop/t10_mutex/Office.java", "forkshop/t10_mutex/Other.java");
        assertThat(sources.root().resolve("forkshop/t10_mutex/Office.java")).hasContent("variant");
        assertThat(sources.files().values())
                .extracting(variant::shown)
                .first()
                .isEqualTo("grader/judge/src/test/variants/t10_mutex/NoLock/Office.java");
    }

    @Test
    void a_call_that_means_nothing_is_one_sentence() {
        sentence("nowhere", kit, "there is no folder nowhere (seen from " + elsewhere + ")");
        sentence(
                ".",
                elsewhere,
                "the folder . is no submission: it has neither src/main/java/forkshop nor"
                        + " exercises/src/main/java/forkshop");
        sentence(
                "variant:t10_mutex/Nolock",
                kit,
                "there is no variant \"t10_mutex/Nolock\"; t10_mutex has NoLock, Shared");
        sentence("variant:t10_mutex", kit, "there is no variant \"t10_mutex\"; t10_mutex has NoLock, Shared");
        sentence("variant:../../x", kit, "there is no variant \"../../x\"; topics with variants are t10_mutex");
        sentence("alternative:t10_mutex/A", kit, "this checkout has no alternatives");
    }

    @Test
    void a_path_that_cannot_be_encoded_is_one_sentence() {
        assertThatThrownBy(() -> Submission.resolve("\uFFFD\uFFFD/x", elsewhere, kit))
                .isInstanceOf(BadCall.class)
                .hasMessageContaining("set LC_ALL=C.UTF-8");
        assertThatThrownBy(() -> Submission.resolve("a\0b", elsewhere, kit)).isInstanceOf(BadCall.class);
    }

    private void sentence(String named, Path root, String expected) {
        assertThatThrownBy(() -> Submission.resolve(named, elsewhere, root))
                .isInstanceOf(BadCall.class)
                .hasMessage(expected);
    }

    private static Consumer<Path> hasContent(String content) {
        return path -> assertThat(path).hasContent(content);
    }

    private static void source(Path file, String content) throws IOException {
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
