package forkshop.judge.report;

import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributeView;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;

/**
 * What an instructor uploads to Gradescope: {@code setup.sh} and {@code run_autograder} at the root of a zip, beside them
 * the judge, its options, and the result that stands until there is a better one. The same input gives the same bytes.
 */
public final class GradescopeZip {

    private static final LocalDateTime LONG_AGO = LocalDateTime.of(2026, 1, 1, 0, 0);

    private GradescopeZip() {}

    /**
     * Writes {@code zip}, in place of an older one. Blocks for the time of copying the judge.
     *
     * @param judge {@code forkshop.jar}
     * @param unjudged the score before anything has been judged: every criterion with its price
     * @param options of the command {@code grade}, such as {@code --topic=t10}
     * @throws IOException when a file cannot be read or written; an older zip is then still whole
     */
    public static void write(Path zip, Path judge, Score unjudged, List<String> options) throws IOException {
        Path beside = zip.toAbsolutePath().resolveSibling(zip.getFileName() + ".part");
        Files.deleteIfExists(beside);
        try {
            pack(beside, judge, unjudged, options);
            Files.move(beside, zip, StandardCopyOption.REPLACE_EXISTING);
        } finally {
            Files.deleteIfExists(beside);
        }
    }

    private static void pack(Path zip, Path judge, Score unjudged, List<String> options) throws IOException {
        URI uri = URI.create("jar:" + zip.toUri());
        // A plain zip stream could not say that the scripts are programs.
        try (FileSystem files =
                FileSystems.newFileSystem(uri, Map.of("create", "true", "enablePosixFileAttributes", "true"))) {
            add(files, "run_autograder", resource("run_autograder"), "rwxr-xr-x");
            add(files, "setup.sh", resource("setup.sh"), "rwxr-xr-x");
            add(files, "forkshop.jar", Files.readAllBytes(judge), "rw-r--r--");
            String lines = String.join(
                    "", options.stream().map(option -> option + "\n").toList());
            add(files, "options", lines.getBytes(StandardCharsets.UTF_8), "rw-r--r--");
            add(files, "unjudged.json", GradescopeResults.of(unjudged).getBytes(StandardCharsets.UTF_8), "rw-r--r--");
        }
    }

    private static byte[] resource(String name) throws IOException {
        try (InputStream script = GradescopeZip.class.getResourceAsStream("gradescope/" + name)) {
            if (script == null) {
                throw new IOException("this judge has no " + name);
            }
            return script.readAllBytes();
        }
    }

    private static void add(FileSystem zip, String name, byte[] content, String permissions) throws IOException {
        Path file = Files.write(zip.getPath(name), content);
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString(permissions));
        // A zip has local times: so the same bytes in every time zone.
        FileTime longAgo = FileTime.from(LONG_AGO.atZone(ZoneId.systemDefault()).toInstant());
        // All three: Java notes the moment of writing beside the time of the last change.
        Files.getFileAttributeView(file, BasicFileAttributeView.class).setTimes(longAgo, longAgo, longAgo);
    }
}
