package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.BadCall;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class PublicationTest {

    @TempDir
    private Path home;

    private final Map<String, String> environment = new HashMap<>();

    @Test
    void with_a_person_only_the_score_and_the_summary_are_written() throws Exception {
        Publication publication = publication("auto");
        publication.write(Scores.full());

        assertThat(home.resolve("report")).isDirectoryContaining("glob:**/score.json");
        assertThat(home.resolve("report")).isDirectoryNotContaining("glob:**/*.{output,txt,csv}");
        assertThat(publication.log(Scores.full())).isEmpty();
    }

    @Test
    void on_github_the_runner_finds_outputs_summary_and_annotations() throws Exception {
        Path output = github("GITHUB_OUTPUT", "before=1\n");
        Path summary = github("GITHUB_STEP_SUMMARY", "before\n");
        Publication publication = publication("auto");

        publication.write(Scores.notFinished());
        assertThat(output).content().startsWith("before=1\n").contains("complete=false\n");
        assertThat(summary).content().startsWith("before\n# Forkshop: did not finish");

        publication.write(Scores.full());
        assertThat(output).hasContent("before=1\n" + ClassroomResults.outputs(Scores.full()));
        assertThat(summary).hasContent("before\n" + Summary.of(Scores.full()));
        assertThat(publication.log(Scores.full())).isEqualTo("::notice title=Forkshop::8 of 8 points: full score\n");
    }

    @Test
    void a_list_replaces_what_is_found() throws Exception {
        Path output = github("GITHUB_OUTPUT", "");
        Publication publication = publication("csv, notices");
        publication.write(Scores.full());

        assertThat(output).isEmptyFile();
        assertThat(home.resolve("report/grades.csv")).exists();
        assertThat(publication.log(Scores.full())).startsWith("::notice title=Autograding complete::Points 8/8\n");
    }

    @Test
    void gradescope_finds_its_results_from_the_start() throws Exception {
        Path results = Files.createDirectory(home.resolve("results")).resolve("results.json");
        Publication publication = publication("auto");

        publication.write(Scores.notFinished());
        assertThat(results).hasContent(GradescopeResults.of(Scores.notFinished()));
        publication.write(Scores.halfSolved());
        assertThat(results).hasContent(GradescopeResults.of(Scores.halfSolved()));
    }

    @Test
    void a_wrong_name_is_told() {
        assertThatThrownBy(() -> publication("csv,xml"))
                .isInstanceOf(BadCall.class)
                .hasMessage("there is no report \"xml\"; the reports are auto, classroom, notices, classroom50,"
                        + " gradescope, annotations, summary, csv");
        assertThatThrownBy(() -> publication("classroom50"))
                .isInstanceOf(BadCall.class)
                .hasMessageContaining("needs variables that Classroom 50's runner sets");
    }

    private Path github(String variable, String content) throws IOException {
        Path file = Files.writeString(home.resolve(variable), content);
        environment.put("GITHUB_ACTIONS", "true");
        environment.put(variable, file.toString());
        return file;
    }

    private Publication publication(String formats) throws BadCall {
        Surroundings surroundings =
                new Surroundings(name -> Optional.ofNullable(environment.get(name)), home.resolve("results"));
        Set<Format> chosen = Format.chosen(List.of(formats.split(",")), surroundings);
        return new Publication(home.resolve("report"), chosen, surroundings);
    }
}
