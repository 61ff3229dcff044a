package forkshop.t04_commands;

import forkshop.harness.ActorMain;
import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.Objects;

/**
 * Lets the submission run commands. {@code run NAME MILLIS KIND LENGTH SEED} runs a {@link Program} under that name with
 * that {@link Load} as its input; {@code missing PROGRAM} a program that is not there; {@code family PREFIX MILLIS} a
 * shell with a child, both of which write their pids into files, listen to no SIGTERM, and sleep.
 */
public final class Operator implements Part {

    // Whom a deaf shell starts is deaf as well.
    private static final String FAMILY =
            "trap '' TERM; sh -c 'echo $$ > \"$0.grandchild\"; exec sleep 3600' \"$0\" & echo $$ > \"$0.child\"; wait";

    private static final byte[] NO_INPUT = {};
    private static final String NO_RESULT = "run returned null";

    private final Exercise<Commands> commands = new Exercise<>(Commands.class, "ProcessCommands");

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "run" -> run(arguments.get(0), millis(arguments.get(1)), load(arguments.subList(2, 5)));
            case "missing" -> missing(arguments.get(0));
            case "family" -> family(arguments.get(0), millis(arguments.get(1)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static Duration millis(String number) {
        return Duration.ofMillis(Long.parseLong(number));
    }

    private static byte[] load(List<String> arguments) {
        return Load.of(arguments.get(0), Integer.parseInt(arguments.get(1)), Long.parseLong(arguments.get(2)));
    }

    /** Four facts: digests of output and errors, exit code, whether it timed out. */
    private List<String> run(String name, Duration limit, byte[] input) throws IOException, InterruptedException {
        List<String> program = Jvm.command(ActorMain.class, Program.class.getName(), name);
        Result result = Objects.requireNonNull(commands.get().run(program, input, limit), NO_RESULT);
        return List.of(
                Load.digest(result.output()),
                Load.digest(result.errors()),
                Integer.toString(result.exitCode()),
                Boolean.toString(result.timedOut()));
    }

    /** Whether an IOException came, and its message. */
    private List<String> missing(String program) throws InterruptedException {
        Commands submission = commands.get();
        try {
            Result unused = submission.run(List.of(program), NO_INPUT, Duration.ofHours(1));
            return List.of("ran", "");
        } catch (IOException e) {
            return List.of("refused", String.valueOf(e.getMessage()));
        }
    }

    /** Whether it timed out, and the milliseconds that it took. */
    private List<String> family(String prefix, Duration limit) throws IOException, InterruptedException {
        Commands submission = commands.get();
        long start = System.nanoTime();
        Result result =
                Objects.requireNonNull(submission.run(List.of("sh", "-c", FAMILY, prefix), NO_INPUT, limit), NO_RESULT);
        long took = System.nanoTime() - start;
        return List.of(
                Boolean.toString(result.timedOut()),
                Long.toString(Duration.ofNanos(took).toMillis()));
    }
}
