package forkshop.judge.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import forkshop.judge.BadCall;
import forkshop.judge.Catalogue;
import forkshop.judge.rubric.Level;
import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CourseTest {

    @TempDir
    private Path kit;

    @TempDir
    private Path student;

    private final Map<String, String> parameters = new HashMap<>();

    @BeforeEach
    void lay_out_a_kit() throws IOException {
        Files.createDirectories(kit.resolve("exercises/src/main/java/forkshop"));
        Files.createDirectories(student.resolve("exercises/src/main/java/forkshop"));
        parameters.put("forkshop.root", kit.toString());
        parameters.put("forkshop.cwd", kit.toString());
    }

    @Test
    void without_a_file_it_is_the_whole_kit() throws Exception {
        assertThat(call().rubrics()).isEqualTo(Catalogue.rubrics());
        assertThat(call().selection()).isEmpty();
    }

    @Test
    void a_file_that_chooses_nothing_is_the_whole_kit() throws Exception {
        course("# topics = t05\ntopics =\n");

        assertThat(call().rubrics()).isEqualTo(Catalogue.rubrics());
        assertThat(call().selection()).isEmpty();
    }

    @Test
    void it_chooses_topics_level_and_points() throws Exception {
        course("\uFEFFtopics = isolation, t05\nlevel = core\npoints.t05_joining = 20\n");

        assertThat(call().rubrics()).extracting(Rubric::id).containsExactly("t05_joining", "t06_isolation");
        assertThat(call().rubrics().get(0)).extracting(CourseTest::total).isEqualTo(20);
        assertThat(call().rubrics().stream().flatMap(rubric -> rubric.criteria().stream()))
                .allMatch(price -> price.level() == Level.CORE);
        assertThat(call().core()).isTrue();
        assertThat(call().selection()).contains("course.properties");
    }

    @Test
    void what_the_command_names_wins() throws Exception {
        course("topics = t05\nlevel = core\npoints.t05 = 20\n");
        parameters.put("topic", "t06");
        parameters.put("level", "full");

        assertThat(call().rubrics()).containsExactly(Call.topic("t06"));
        assertThat(call().selection()).contains("-Dtopic=t06");
    }

    @Test
    void one_topic_of_the_assignment_keeps_its_points() throws Exception {
        course("topics = t05\npoints.t05 = 20\n");
        parameters.put("topic", "t05");

        assertThat(call().rubrics()).extracting(CourseTest::total).containsExactly(20);
    }

    @Test
    void a_story_is_none_of_its_business() throws Exception {
        course("topics = t05\n");
        parameters.put("story", "t06");

        assertThat(call().story()).map(Rubric::id).contains("t06_isolation");
    }

    @Test
    void the_file_of_a_checkout_that_is_graded_decides_nothing() throws Exception {
        Files.writeString(student.resolve("course.properties"), "topics = t01\n");
        course("topics = t05\n");
        parameters.put("submission", student.toString());

        assertThat(call().rubrics()).extracting(Rubric::id).containsExactly("t05_joining");
    }

    @Test
    void nor_does_it_where_the_command_line_is_called_inside_that_checkout() throws Exception {
        Files.createDirectories(student.resolve("exercises/src"));
        Files.writeString(student.resolve("course.properties"), "topics = t01\n");
        parameters.remove("forkshop.root");
        parameters.put("forkshop.cwd", student.toString());
        parameters.put("submission", ".");

        assertThat(call().rubrics()).isEqualTo(Catalogue.rubrics());
    }

    @Test
    void the_command_can_name_another_file() throws Exception {
        Files.writeString(kit.resolve("week3.properties"), "topics = t07\n");
        course("topics = t05\n");
        parameters.put("course", "week3.properties");

        assertThat(call().rubrics()).extracting(Rubric::id).containsExactly("t07_identity");
    }

    @Test
    void a_named_file_must_be_there() {
        parameters.put("course", "week4.properties");

        assertThat(complaint()).startsWith("there is no file ").endsWith("week4.properties");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics = t05 t13       | course.properties: there is no topic "t13"
            topcs = t05            | course.properties: there is no setting "topcs"
            level = easy           | course.properties: level is either full or core, not "easy"
            points.t13 = 5         | course.properties: there is no topic "t13"
            points.t05 = 7.5       | course.properties: points.t05 must be a whole number from
            points.t05 = 1         | course.properties: points.t05 must be a whole number from
            points.t05 = 100000000 | course.properties: points.t05 must be a whole number from
            points.t05 = -7        | course.properties: points.t05 must be a whole number from
            level = \\u00          | course.properties: a \\u needs four digits
            """)
    void what_makes_no_sense_gets_one_sentence(String line, String sentence) throws IOException {
        course(line + "\n");

        assertThat(complaint()).startsWith(sentence).doesNotContain("\n");
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            topics = t05 | points.t06 = 9 | course.properties: points.t06 has no place here: t06_isolation is not among
            level = core | level = full   | course.properties: level is set twice
            """)
    void nor_may_two_lines_contradict_each_other(String one, String other, String sentence) throws IOException {
        course(one + "\n" + other + "\n");

        assertThat(complaint()).startsWith(sentence);
    }

    @Test
    void a_file_of_other_bytes_gets_one_sentence() throws IOException {
        Files.write(kit.resolve("course.properties"), new byte[] {'t', (byte) 0xFF, (byte) 0xFE});

        assertThat(complaint()).contains("cannot be read");
    }

    private void course(String text) throws IOException {
        Files.writeString(kit.resolve("course.properties"), text);
    }

    private Call call() throws BadCall {
        Call.Parameters given = name -> Optional.ofNullable(parameters.get(name));
        return Call.of(given, Call.Setting.of(given), variable -> Optional.empty());
    }

    private String complaint() {
        return catchThrowableOfType(BadCall.class, this::call).sentence().en();
    }

    private static int total(Rubric topic) {
        return topic.criteria().stream().mapToInt(Rubric.Price::points).sum();
    }
}
