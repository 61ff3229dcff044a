// Loses: t03.1a
// Leaves what the program prints on standard output in a pipe that nobody reads.
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
        // One element each: no shell is between us and the child that would split or interpret them.
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command).redirectError(INHERIT).start();
    }
}
