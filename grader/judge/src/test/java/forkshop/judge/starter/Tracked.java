package forkshop.judge.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A file that git tracks.
 *
 * @param path as seen from the kit's root
 * @param executable whether git says that it can be run
 */
record Tracked(Path path, boolean executable) {

    private static final Pattern ENTRY = Pattern.compile("(\\d{6}) [0-9a-f]+ \\d\\t(.+)", Pattern.DOTALL);
    private static final String FILE = "100644";
    private static final String PROGRAM = "100755";

    /**
     * All of them, in the order of their names.
     *
     * @param root the kit's checkout
     * @throws IOException when this is no checkout, or git is not there to ask
     */
    static List<Tracked> in(Path root) throws IOException {
        return Arrays.stream(listed(root).split("\0"))
                .filter(entry -> !entry.isEmpty())
                .map(Tracked::of)
                .toList();
    }

    private static Tracked of(String entry) {
        Matcher parts = ENTRY.matcher(entry);
        if (!parts.matches() || !List.of(FILE, PROGRAM).contains(parts.group(1))) {
            throw new IllegalStateException("neither a file nor a program: " + entry);
        }
        return new Tracked(Path.of(parts.group(2)), parts.group(1).equals(PROGRAM));
    }

    // Whose checkout it is does not matter to who only asks for names.
    private static String listed(Path root) throws IOException {
        Process git = new ProcessBuilder("git", "-c", "safe.directory=" + root, "ls-files", "--stage", "-z")
                .directory(root.toFile())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        git.getOutputStream().close();
        String list = new String(git.getInputStream().readAllBytes(), UTF_8);
        try {
            if (git.waitFor() != 0 || list.isEmpty()) {
                throw new IOException("the starter is made of the files that git tracks, and knows none of in " + root);
            }
            return list;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException("interrupted while git was listing its files", e);
        } finally {
            git.destroy();
        }
    }
}
