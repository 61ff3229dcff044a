// Loses: t03.1a t03.1d t03.2a t03.4a
// Returns a shell, whose child the program is: not ours.
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
        List<String> command = new ArrayList<>(List.of("sh", "-c", "exec 3<&0; \"$@\" <&3 & wait $!", "sh"));
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        // One element each: no shell is between us and the child that would split or interpret them.
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
    }
}
