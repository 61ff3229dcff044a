// Legal: the command stands in a file that java reads (@argfiles), each argument quoted.
package forkshop.t03_spawning;

import static java.lang.ProcessBuilder.Redirect.INHERIT;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Starts Java programs in processes of their own. */
public class JavaProcesses implements Spawning {

    @Override
    public Process start(Class<?> main, String... arguments) throws IOException {
        List<String> lines = new ArrayList<>();
        lines.addAll(List.of("-cp", quoted(System.getProperty("java.class.path")), main.getName()));
        for (String argument : arguments) {
            lines.add(quoted(argument));
        }
        Path file = Files.createTempFile("arguments", ".txt");
        file.toFile().deleteOnExit();
        Files.write(file, lines);
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(java, "@" + file)
                .redirectOutput(INHERIT)
                .redirectError(INHERIT)
                .start();
    }

    private static String quoted(String text) {
        return "\"" + text.replace("\\", "\\\\").replace("\"", "\\\"") + "\"";
    }
}
