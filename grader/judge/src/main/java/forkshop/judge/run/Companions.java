package forkshop.judge.run;

import forkshop.judge.compiler.Compilation;
import forkshop.judge.compiler.TopicCompiler;
import forkshop.judge.rubric.Rubric;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * The judge's own classes of a topic that name the submission's: a subclass of one, say. They are compiled against the
 * submission in a second step; where that fails, the submission's class is not as agreed.
 */
final class Companions {

    private final Rubric rubric;

    Companions(Rubric rubric) {
        this.rubric = rubric;
    }

    /** The binary names that a submission may not have: {@code others} and those of these classes. */
    Set<String> besides(Set<String> others) {
        Set<String> names = new HashSet<>(others);
        rubric.companions().forEach(name -> names.add("forkshop." + rubric.id() + "." + name));
        return names;
    }

    /**
     * Compiles them; blocks until that is done.
     *
     * @param sources a private folder, absent
     * @param classPath the harness first, then the submission's classes
     * @param output absent or empty; gets the classes
     */
    Compilation compile(TopicCompiler compiler, Path sources, List<Path> classPath, Path output) throws IOException {
        Files.createDirectory(sources);
        List<String> files =
                rubric.companions().stream().map(name -> name + ".java").toList();
        for (String file : files) {
            copy(file, sources);
        }
        return compiler.compileCompanion(sources, files, classPath, output);
    }

    private void copy(String file, Path sources) throws IOException {
        try (InputStream source = rubric.grading().getResourceAsStream(file)) {
            if (source == null) {
                throw new IOException("the judge's own source " + file + " of " + rubric.id() + " cannot be read");
            }
            Files.copy(source, sources.resolve(file));
        }
    }
}
