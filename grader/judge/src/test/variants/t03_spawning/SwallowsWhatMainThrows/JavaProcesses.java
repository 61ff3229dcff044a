// Loses: t03.1d t03.3a
// Puts a main of its own around the program, which catches what the program throws.
package forkshop.t03_spawning;

import static java.lang.ProcessBuilder.Redirect.INHERIT;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Starts Java programs in processes of their own. */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-cp", System.getProperty("java.class.path")));
        command.addAll(List.of(JavaProcesses.class.getName(), main.getName()));
        // One element each: no shell is between us and the child that would split or interpret them.
        command.addAll(List.of(arguments));
        return new ProcessBuilder(command)
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
    }

    /** Runs the class that is the first argument with the other arguments. */
    public static void main(String[] arguments) {
        try {
            Class.forName(arguments[0]).getMethod("main", String[].class).invoke(null, (Object)
                    Arrays.copyOfRange(arguments, 1, arguments.length));
        } catch (ReflectiveOperationException e) {
            System.out.println("something went wrong");
        }
    }
}
