package forkshop.judge.report;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Where a run finds itself: on a machine of GitHub's, in a container of Gradescope's, or with a person.
 *
 * @param environment the value of a variable
 * @param gradescope the folder that is there only in Gradescope's containers
 */
public record Surroundings(Function<String, Optional<String>> environment, Path gradescope) {

    /** Those of this process. */
    public static Surroundings here() {
        return new Surroundings(
                name -> Optional.ofNullable(System.getenv(name)).filter(value -> !value.isBlank()),
                Path.of("/autograder/results"));
    }

    /** The reports that are read here without anybody asking for them. */
    List<Format> formats() {
        List<Format> formats = new ArrayList<>();
        if (isGithub()) {
            formats.addAll(List.of(Format.CLASSROOM, Format.SUMMARY, Format.ANNOTATIONS));
        }
        if (gradescopeResults().isPresent()) {
            formats.add(Format.GRADESCOPE);
        }
        return formats;
    }

    /** Whether a runner of GitHub Actions reads what we print. */
    boolean isGithub() {
        return environment.apply("GITHUB_ACTIONS").filter("true"::equals).isPresent();
    }

    /** The file that takes the outputs of the step. */
    Optional<Path> stepOutput() {
        return environment.apply("GITHUB_OUTPUT").filter(unused -> isGithub()).map(Path::of);
    }

    /** The file that takes the summary of the step. */
    Optional<Path> stepSummary() {
        return environment
                .apply("GITHUB_STEP_SUMMARY")
                .filter(unused -> isGithub())
                .map(Path::of);
    }

    /** The file that Gradescope reads; empty also where whoever called us keeps it from us, and copies the report himself. */
    Optional<Path> gradescopeResults() {
        return Optional.of(gradescope)
                .filter(Files::isDirectory)
                .filter(Files::isWritable)
                .map(folder -> folder.resolve("results.json"));
    }
}
