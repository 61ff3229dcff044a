package forkshop.judge.stage.nursery;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/**
 * What to start.
 *
 * @param command the program and its arguments
 * @param environment the complete environment: nothing is inherited
 * @param directory where it starts
 * @param input whether the judge writes to its standard input, which is empty otherwise
 */
public record ProcessSpec(List<String> command, Map<String, String> environment, Path directory, boolean input) {

    /** @throws IllegalArgumentException when the command is empty, or some text cannot be passed to a process */
    public ProcessSpec {
        command = List.copyOf(command);
        environment = Map.copyOf(environment);
        if (command.isEmpty()) {
            throw new IllegalArgumentException("no command");
        }
        command.forEach(ProcessSpec::refuseNul);
        environment.forEach(ProcessSpec::refuseOddVariable);
    }

    /** With an empty standard input. */
    public ProcessSpec(List<String> command, Map<String, String> environment, Path directory) {
        this(command, environment, directory, false);
    }

    /** The same, with a standard input that the judge writes. */
    public ProcessSpec withInput() {
        return new ProcessSpec(command, environment, directory, true);
    }

    private static void refuseOddVariable(String name, String value) {
        refuseNul(name);
        refuseNul(value);
        if (name.isEmpty() || name.indexOf('=', 1) >= 0) {
            throw new IllegalArgumentException("not the name of a variable: '" + name + "'");
        }
    }

    private static void refuseNul(String text) {
        if (text.indexOf('\0') >= 0) {
            throw new IllegalArgumentException("NUL in '" + text + "'");
        }
    }
}
