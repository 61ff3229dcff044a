// Loses: t03.1c
// Takes an empty argument for none.
package forkshop.t03_spawning;

import static java.lang.ProcessBuilder.Redirect.INHERIT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java programs in processes of their own. */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        for (String argument : arguments) {
            if (!argument.isBlank()) {
                command.add(argument);
            }
        }
        return new ProcessBuilder(command)
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
    }
}
