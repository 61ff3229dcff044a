package forkshop.judge.score;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A failure as facts, in the language of the run. An open task has only the place, the hint and the command.
 *
 * @param expected what must be; empty for an open task
 * @param but what was, one or more lines; empty for an open task
 * @param history what the processes did, one line each, at most about twenty
 * @param lookAt file and line, two spaces, task: {@code exercises/src/.../FileTicketOffice.java:31  task t10.2}
 * @param hint file and anchor of the hint
 * @param rerun the command that grades this topic again
 */
public record Explanation(
        String expected,
        String but,
        List<String> history,
        @Nullable String lookAt,
        @Nullable String hint,
        String rerun) {

    public Explanation {
        history = List.copyOf(history);
    }
}
