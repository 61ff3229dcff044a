package forkshop.t06_isolation;

import static java.lang.ProcessBuilder.Redirect.DISCARD;
import static java.lang.ProcessBuilder.Redirect.INHERIT;

import forkshop.harness.Exercise;
import forkshop.harness.Jvm;
import forkshop.harness.Part;
import java.io.IOException;
import java.util.List;
import java.util.stream.LongStream;

/**
 * Carries the judge's orders to the submission: {@code child AGE} runs its program by itself; {@code observe BEGIN AGE}
 * lets it observe, when the age in this process is {@code BEGIN}.
 */
public final class Examiner implements Part {

    /** Stands on standard error before what a program that runs by itself writes there. */
    public static final String MAIN_BEGINS = "forkshop: main begins";

    /** Stands on standard error behind what that program has written there. */
    public static final String MAIN_HAS_ENDED = "forkshop: main has ended";

    private static final int LONGEST = 200;

    private static final String EXPERIMENT = "AgeExperiment";

    private final Exercise<Isolation> isolation = new Exercise<>(Isolation.class, EXPERIMENT);

    @Override
    public List<String> act(String command, List<String> arguments)
            throws IOException, InterruptedException, ClassNotFoundException {
        return switch (command) {
            case "child" -> child(arguments.get(0));
            case "observe" -> observe(Integer.parseInt(arguments.get(0)), Integer.parseInt(arguments.get(1)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** One fact: the exit code. */
    private static List<String> child(String age) throws IOException, InterruptedException, ClassNotFoundException {
        Class<?> program = Class.forName(
                Isolation.class.getPackageName() + "." + EXPERIMENT, false, Examiner.class.getClassLoader());
        say(MAIN_BEGINS);
        Process process = new ProcessBuilder(Jvm.command(program, age))
                .redirectOutput(DISCARD)
                .redirectError(INHERIT)
                .start();
        int code = process.waitFor();
        say(MAIN_HAS_ENDED);
        return List.of(Integer.toString(code));
    }

    // The program writes to the same stream, so these lines tell what is its own.
    @SuppressWarnings("SystemOut")
    private static void say(String line) {
        System.err.println(line);
    }

    /**
     * Both sides, the parent's first, then what the age in this process really is; or, when the child failed, that an
     * {@code IOException} was thrown, and its class and message in one.
     */
    private List<String> observe(int begin, int inChild) throws InterruptedException {
        Isolation submission = isolation.get();
        Person.begin(begin);
        try {
            Observation seen = submission.observe(inChild);
            return facts(seen.parent(), seen.child());
        } catch (IOException e) {
            return List.of("IOException", words(e));
        }
    }

    private static String words(IOException e) {
        String message = e.getMessage() == null ? "" : ": " + e.getMessage();
        String words = e.getClass().getSimpleName() + message;
        return words.substring(0, Math.min(LONGEST, words.length()));
    }

    private static List<String> facts(Side parent, Side child) {
        return LongStream.of(
                        parent.pid(),
                        parent.before(),
                        parent.after(),
                        child.pid(),
                        child.before(),
                        child.after(),
                        Person.really())
                .mapToObj(Long::toString)
                .toList();
    }
}
