package forkshop.judge.batch;

import forkshop.judge.run.Launch;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

/** What a judge process runs: one grading. */
final class OneGrading {

    private OneGrading() {}

    /** Takes the folder for the reports, and then the parameters of the grading as {@code name=value}. */
    public static void main(String[] arguments) {
        Map<String, String> parameters = Arrays.stream(arguments)
                .skip(1)
                .map(argument -> argument.split("=", 2))
                .collect(Collectors.toMap(pair -> pair[0], pair -> pair[1]));
        try (Launch launch = new Launch()) {
            launch.grade(Path.of(arguments[0]), parameters);
        }
        // Threads that are still busy must not keep it.
        System.exit(0);
    }
}
