package forkshop.harness;

import java.nio.channels.spi.SelectorProvider;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** How to start a JVM like this one: given, because only topic t03 is about finding it out. */
public final class Jvm {

    /**
     * The flags of every child JVM: they start fast, stay small and speak UTF-8. G1, because no other collector of JDK 17
     * can map the heap of the JDK's class-data archive: a JVM with the serial one takes 15 ms more to start. Whose sockets
     * it is to use, a JVM would search the class path and the modules for, which takes 5 ms: it is told (see {@link
     * SelectorProvider#provider}). And most end too soon to gain from what they compile, so they compile later: 10 ms of
     * CPU time.
     */
    public static final List<String> FLAGS = List.of(
            "-Xshare:auto",
            "-XX:TieredStopAtLevel=1",
            "-XX:CompileThresholdScaling=3",
            "-XX:+UseG1GC",
            "-XX:-UsePerfData",
            "-Xmx64m",
            "-Djava.nio.channels.spi.SelectorProvider="
                    + SelectorProvider.provider().getClass().getName(),
            "-Dfile.encoding=UTF-8",
            "-Dstdout.encoding=UTF-8",
            "-Dstderr.encoding=UTF-8");

    /** The system property with the archive of the JDK's classes that children map; its children get it as well. */
    private static final String ARCHIVE = "forkshop.archive";

    private Jvm() {}

    /** {@link #FLAGS} and those that map the class-data archive {@code archive}; empty for none. */
    public static List<String> flags(String archive) {
        List<String> flags = new ArrayList<>(FLAGS);
        if (!archive.isEmpty()) {
            flags.addAll(List.of("-XX:SharedArchiveFile=" + archive, "-D" + ARCHIVE + "=" + archive));
        }
        return flags;
    }

    /** The command that runs {@code main} with {@code arguments} in a JVM with this one's class path. */
    public static List<String> command(Class<?> main, String... arguments) {
        List<String> command = new ArrayList<>();
        command.add(executable());
        command.addAll(flags(System.getProperty(ARCHIVE, "")));
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), main.getName()));
        command.addAll(Arrays.asList(arguments));
        return command;
    }

    /** The full path of this Java: the search path of a scrubbed environment may lead to another one. */
    public static String executable() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
