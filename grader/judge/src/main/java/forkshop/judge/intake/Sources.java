package forkshop.judge.intake;

import forkshop.judge.Text;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The sources of one topic, copied.
 *
 * @param root the private folder that holds the copies
 * @param files each copy, relative to {@code root} and with slashes, to the file that it was made of
 * @param refusals why the topic cannot be compiled as it is, at most ten sentences; none when all is well
 */
public record Sources(Path root, Map<String, Path> files, List<Text> refusals) {

    public Sources {
        files = new LinkedHashMap<>(files);
        refusals = List.copyOf(refusals);
    }

    /** The copies' names, as the compiler wants them. */
    public List<String> names() {
        return List.copyOf(files.keySet());
    }
}
