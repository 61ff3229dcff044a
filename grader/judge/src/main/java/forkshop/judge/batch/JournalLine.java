package forkshop.judge.batch;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import java.util.Map;

/** One event of a batch, as its journal keeps it. */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "event")
@JsonSubTypes({
    @JsonSubTypes.Type(value = JournalLine.Opened.class, name = "opened"),
    @JsonSubTypes.Type(value = JournalLine.Started.class, name = "started"),
    @JsonSubTypes.Type(value = JournalLine.Finished.class, name = "finished")
})
sealed interface JournalLine {

    /**
     * A batch begins, or goes on.
     *
     * @param kit version and fingerprint
     * @param jdk the version of Java
     * @param parameters of the call, for all submissions
     * @param shard which part of the class, {@code 1/1} for all
     * @param students the whole class, other shards' students included
     */
    record Opened(String kit, String jdk, Map<String, String> parameters, String shard, List<String> students)
            implements JournalLine {
        public Opened {
            parameters = Map.copyOf(parameters);
            students = List.copyOf(students);
        }
    }

    /**
     * A judge is about to grade a submission.
     *
     * @param key {@link Key}
     * @param attempt 1, 2 or 3
     * @param room the private folder of that judge
     */
    record Started(String student, String key, int attempt, String room) implements JournalLine {}

    /**
     * A submission has its result, and its reports are written.
     *
     * @param attempt how often it has been graded, 0 when there was nothing to grade
     * @param report the hash of its {@code score.json}; empty when it has none
     * @param seconds the time of this attempt
     */
    record Finished(
            String student, String key, int attempt, Standing standing, String remark, String report, double seconds)
            implements JournalLine {

        Result result() {
            return new Result(student, standing, remark);
        }
    }
}
