package forkshop.t01_states;

import forkshop.harness.Errand;
import forkshop.harness.Exercise;
import forkshop.harness.Part;
import java.io.IOException;
import java.util.List;

/** Asks the submission: {@code twice}, {@code state PID}, {@code usage PID}. */
public final class Observer implements Part {

    private final Exercise<Program> program = new Exercise<>(Program.class, "OneProgram");
    private final Exercise<ProcessStates> states = new Exercise<>(ProcessStates.class, "LinuxProcessStates");

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        return switch (command) {
            case "twice" -> twice();
            case "state" -> List.of(states.get().stateOf(pid(arguments)).name());
            case "usage" -> usage(pid(arguments));
            default -> throw new IllegalArgumentException(command);
        };
    }

    // Without a name of their own, the judge calls them by their pids.
    private List<String> twice() throws IOException {
        return program.get().startTwice(Errand.command("")).stream()
                .map(process -> Long.toString(process.pid()))
                .toList();
    }

    private List<String> usage(long pid) throws IOException {
        Usage usage = states.get().usage(pid);
        return List.of(
                Long.toString(usage.cpu().toNanos()),
                Long.toString(usage.waited().toNanos()));
    }

    private static long pid(List<String> arguments) {
        return Long.parseLong(arguments.get(0));
    }
}
