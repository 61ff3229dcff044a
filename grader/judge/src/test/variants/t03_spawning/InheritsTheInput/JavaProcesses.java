// Loses: t03.1d t03.2a t03.2b t03.2c t03.3a t03.4a t03.4b t03.5a t03.5b
// Lets the program read what the caller could read; what is sent to its input is sent to nobody.
package forkshop.t03_spawning;

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
        return new ProcessBuilder(command).inheritIO().start();
    }
}
