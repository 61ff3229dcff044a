package forkshop.judge.report;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * What {@code autograding-grading-reporter@v1} makes of the outputs of a step, by its rules: the number that it reports
 * adds up the scores of the tests, the table in its log counts the passed ones.
 *
 * @param results of the runners, in the order of the list
 */
record Runners(List<JsonNode> results) {

    /** Reads the outputs as a runner of GitHub Actions and then the reporter do. */
    static Runners of(String outputs) throws JsonProcessingException {
        Map<String, String> values = values(outputs);
        List<JsonNode> results = new ArrayList<>();
        for (String runner : values.getOrDefault("runners", "").split(",")) {
            byte[] json = Base64.getDecoder().decode(values.getOrDefault(runner, ""));
            results.add(new JsonMapper().readTree(new String(json, StandardCharsets.UTF_8)));
        }
        return new Runners(results);
    }

    /** For a repeated name the last line holds. */
    static Map<String, String> values(String outputs) {
        Map<String, String> values = new HashMap<>();
        outputs.lines().forEach(line -> {
            String[] parts = line.split("=", 2);
            values.put(parts[0], parts[1]);
        });
        return values;
    }

    /** {@code totalPoints} of the notice. */
    int reportedPoints() {
        return results.stream()
                .filter(result -> result.required("max_score").intValue() > 0)
                .mapToInt(Runners::scores)
                .sum();
    }

    private static int scores(JsonNode result) {
        int sum = 0;
        for (JsonNode test : result.required("tests")) {
            sum += test.required("score").intValue();
        }
        return sum;
    }

    /** {@code maxPoints} of the notice; there is none when it is 0. */
    int reportedMaximum() {
        return results.stream()
                .mapToInt(result -> result.required("max_score").intValue())
                .sum();
    }

    /** The last line of the table. */
    double tablePoints() {
        return results.stream().mapToDouble(Runners::passedShare).sum();
    }

    private static double passedShare(JsonNode result) {
        double passed = 0;
        for (JsonNode test : result.required("tests")) {
            passed += test.required("status").textValue().equals("pass") ? 1 : 0;
        }
        return passed
                / result.required("tests").size()
                * result.required("max_score").intValue();
    }

    /** Whether the reporter's step succeeds. */
    boolean green() {
        return results.stream()
                .allMatch(result -> result.required("status").textValue().equals("pass"));
    }
}
