package forkshop.t12_pipeline;

import forkshop.harness.Exercise;
import forkshop.harness.Part;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * A process with the submission's queue. Each command names the state first: {@code put STATE ITEM}, {@code take
 * STATE}, {@code done STATE}, {@code join STATE}, {@code joinWithin STATE MILLISECONDS}. {@code look STATE} takes a
 * turn without the submission: it returns when all who stood in line before have had theirs.
 */
public final class Worker implements Part {

    private final Exercise<JoinableQueue> queue = new Exercise<>(JoinableQueue.class, "SharedQueue");

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        SharedState state = new SharedState(Path.of(arguments.get(0)));
        return switch (command) {
            case "put" -> put(state, arguments.get(1));
            case "take" -> List.of(String.valueOf(queue.get().take(state)));
            case "done" -> done(state);
            case "join" -> join(state);
            case "joinWithin" -> joinWithin(state, Duration.ofMillis(Long.parseLong(arguments.get(1))));
            case "look" -> look(state);
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> put(SharedState state, String item) throws IOException, InterruptedException {
        queue.get().put(state, item);
        return List.of();
    }

    /** "done", or "refused". */
    private List<String> done(SharedState state) throws IOException, InterruptedException {
        JoinableQueue submission = queue.get();
        try {
            submission.taskDone(state);
            return List.of("done");
        } catch (IllegalStateException refused) {
            return List.of("refused");
        }
    }

    private List<String> join(SharedState state) throws IOException, InterruptedException {
        queue.get().join(state);
        return List.of();
    }

    /** How many are open, and how many milliseconds it took to say so. */
    private List<String> joinWithin(SharedState state, Duration limit) throws IOException, InterruptedException {
        JoinableQueue submission = queue.get();
        long start = System.nanoTime();
        int open = submission.joinWithin(state, limit);
        long took = Duration.ofNanos(System.nanoTime() - start).toMillis();
        return List.of(Integer.toString(open), Long.toString(took));
    }

    private static List<String> look(SharedState state) throws IOException, InterruptedException {
        try (Turn turn = state.enter()) {
            return List.of("looked", Integer.toString(turn.items().size()));
        }
    }
}
