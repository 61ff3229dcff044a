// Loses: t06.2a t06.2b t06.2c t06.2d t06.2e
// Loads the classes once more: two variables, but one process.
package forkshop.t06_isolation;

import java.io.ByteArrayOutputStream;
import java.io.File;
import java.io.IOException;
import java.io.PrintStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/** Both sides of an experiment: {@code observe} is the parent, {@code main} is the child. */
public class AgeExperiment implements Isolation {

    /** The child's program. */
    public static void main(String[] arguments) {
        int before = Person.age();
        Person.setAge(Integer.parseInt(arguments[0]));
        System.out.println(ProcessHandle.current().pid() + " " + before + " " + Person.age());
    }

    @Override
    public Observation observe(int inChild) throws IOException {
        int before = Person.age();
        Side child = runChild(inChild);
        return new Observation(new Side(ProcessHandle.current().pid(), before, Person.age()), child);
    }

    private static Side runChild(int inChild) throws IOException {
        PrintStream console = System.out;
        ByteArrayOutputStream output = new ByteArrayOutputStream();
        try (URLClassLoader loader = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader())) {
            System.setOut(new PrintStream(output, true, StandardCharsets.UTF_8));
            loader.loadClass(AgeExperiment.class.getName())
                    .getMethod("main", String[].class)
                    .invoke(null, (Object) new String[] {Integer.toString(inChild)});
        } catch (ReflectiveOperationException e) {
            throw new IOException(e);
        } finally {
            System.setOut(console);
        }
        String[] seen = output.toString(StandardCharsets.UTF_8).trim().split(" ");
        return new Side(Long.parseLong(seen[0]), Integer.parseInt(seen[1]), Integer.parseInt(seen[2]));
    }

    private static URL[] classPath() throws MalformedURLException {
        List<URL> places = new ArrayList<>();
        for (String place : System.getProperty("java.class.path").split(File.pathSeparator)) {
            places.add(new File(place).toURI().toURL());
        }
        return places.toArray(URL[]::new);
    }
}
