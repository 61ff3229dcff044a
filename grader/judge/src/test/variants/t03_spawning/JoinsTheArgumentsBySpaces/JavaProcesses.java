// Loses: t03.1c
// Makes one line of the command, which is then split at its spaces again.
package forkshop.t03_spawning;

import static java.lang.ProcessBuilder.Redirect.INHERIT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/** Starts Java programs in processes of their own. */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String line = java + " -cp " + System.getProperty("java.class.path") + " " + main.getName() + " "
                + String.join(" ", arguments);
        return new ProcessBuilder(List.of(line.trim().split(" +")))
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
    }
}
