package forkshop.judge.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;

/**
 * Notices whether files that processes load their classes from have been changed. They belong to the user that the
 * submission runs as, so nothing but a sandbox keeps it from writing there. The time of a file's last change of any kind
 * (ctime, inode(7)) cannot be set back.
 */
final class Seal {

    private static final boolean UNIX =
            Path.of("").getFileSystem().supportedFileAttributeViews().contains("unix");

    private static final String SIGNS = UNIX ? "unix:ctime,ino,size" : "lastModifiedTime,size";

    private final List<Path> folders;
    private final Map<Path, Map<String, Object>> signs;

    private Seal(List<Path> folders) {
        this.folders = folders;
        this.signs = look();
    }

    /** As {@code folders} are now, with all that is in them; one that is absent must stay so, and one may be a file. */
    static Seal on(List<Path> folders) {
        return new Seal(List.copyOf(folders));
    }

    /** A file or folder that has been changed, added or removed since; empty when all is as it was. */
    Optional<Path> broken() {
        Map<Path, Map<String, Object>> now = look();
        if (now.equals(signs)) {
            return Optional.empty();
        }
        return Stream.concat(signs.keySet().stream(), now.keySet().stream())
                .filter(path -> !Optional.ofNullable(signs.get(path)).equals(Optional.ofNullable(now.get(path))))
                .filter(path -> !Files.isDirectory(path))
                .findFirst()
                .or(() -> Optional.of(folders.get(0)));
    }

    private Map<Path, Map<String, Object>> look() {
        Map<Path, Map<String, Object>> seen = new TreeMap<>();
        for (Path folder : folders) {
            if (Files.exists(folder)) {
                look(folder, seen);
            }
        }
        return seen;
    }

    private static void look(Path folder, Map<Path, Map<String, Object>> seen) {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.toList()) {
                seen.put(path, Files.readAttributes(path, SIGNS, LinkOption.NOFOLLOW_LINKS));
            }
        } catch (IOException | UncheckedIOException e) {
            // Changed while we look: what is missing tells.
        }
    }
}
