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
        Process process = new ProcessBuilder(Jvm.command(program, age))
                .redirectOutput(DISCARD)
                .redirectError(INHERIT)
                .start();
        return List.of(Integer.toString(process.waitFor()));
    }

    /** Both sides, the parent's first, then what the age in this process really is; or one fact when the child failed. */
    private List<String> observe(int begin, int inChild) throws InterruptedException {
        Isolation submission = isolation.get();
        Person.begin(begin);
        try {
            Observation seen = submission.observe(inChild);
            return facts(seen.parent(), seen.child());
        } catch (IOException e) {
            return List.of("IOException");
        }
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
