// Loses: t03.1b t03.2a t03.2b t03.2c t03.3a t03.4a t03.4b t03.5a t03.5b
// Waits in start until the program has ended; what is sent to its input afterwards is never sent.
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
        Process process = new ProcessBuilder(command)
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
        process.onExit().join();
        return process;
    }
}
