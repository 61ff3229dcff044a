package forkshop.judge.batch;

import forkshop.judge.BadCall;
import forkshop.judge.Text;
import forkshop.judge.intake.Submission;
import forkshop.judge.report.Characters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The folder that holds one submission for each student. Every entry is somebody's, and so has a result, but for those
 * whose name begins with a dot.
 */
final class Classroom {

    private static final char UNDECODED = '\uFFFD';

    private final Path folder;

    Classroom(Path folder) {
        this.folder = folder;
    }

    /** All that was handed in, by name. */
    List<HandedIn> handedIn() throws IOException {
        return children(folder).stream()
                .filter(entry -> !name(entry).startsWith("."))
                .map(this::look)
                .sorted(Comparator.comparing(HandedIn::student))
                .toList();
    }

    private HandedIn look(Path entry) {
        String name = name(entry);
        String shown = Characters.visible(name);
        if (name.indexOf(UNDECODED) >= 0 || !entry.equals(folder.resolve(name))) {
            return HandedIn.unnameable(
                    shown,
                    Text.of(
                            "the folder's name cannot be written in this machine's encoding: rename it, or set"
                                    + " LC_ALL=C.UTF-8",
                            "文件夹名无法用本机编码表示：请改名，或设置 LC_ALL=C.UTF-8"));
        }
        if (!shown.equals(name)) {
            return HandedIn.unnameable(
                    shown,
                    Text.of("the folder's name has characters that cannot be shown: rename it", "文件夹名含有无法显示的字符：请改名"));
        }
        if (BatchFolder.isOurs(name)) {
            return HandedIn.unnameable(
                    shown, Text.of("a file of the batch has the same name: rename the folder", "批量评分自己的文件也叫这个名字：请改名"));
        }
        return lookInside(entry, name);
    }

    private HandedIn lookInside(Path entry, String name) {
        if (Files.isSymbolicLink(entry)) {
            return HandedIn.refused(name, Text.of("it is a symbolic link, which is not followed", "它是符号链接，不会跟随"));
        }
        if (!Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
            return HandedIn.refused(name, Text.of("it is a file, not a folder: unpack it", "它是文件而不是文件夹：请先解压"));
        }
        try {
            return HandedIn.of(name, resolve(named(name)));
        } catch (BadCall noSources) {
            return HandedIn.refused(name, whyNot(entry, noSources));
        }
    }

    // Seen from here alone: no name must lead to the kit's own solutions or variants.
    private Submission resolve(String named) throws BadCall {
        return Submission.resolve(named, folder, folder);
    }

    /** A colon would call for a variant. */
    private static String named(String name) {
        return name.contains(":") ? "./" + name : name;
    }

    private Text whyNot(Path entry, BadCall noSources) {
        try {
            List<Path> inside = children(entry);
            if (inside.isEmpty()) {
                return Text.of("the folder is empty", "文件夹是空的");
            }
            return deeper(inside)
                    .map(place -> Text.of(
                            "the exercises are one folder too deep, in %s: move them up",
                            "练习放得太深了一层，在 %s 中：请移上来", Characters.visible(place)))
                    .orElse(noSources.sentence());
        } catch (IOException e) {
            return Text.of("the folder cannot be read", "文件夹无法读取");
        }
    }

    /** An archive that was unpacked often leaves a folder of its own name around all. */
    private Optional<String> deeper(List<Path> inside) {
        return inside.stream()
                .filter(one -> Files.isDirectory(one, LinkOption.NOFOLLOW_LINKS))
                .filter(this::isSubmission)
                .map(one -> folder.relativize(one).toString().replace('\\', '/'))
                .findFirst();
    }

    private boolean isSubmission(Path path) {
        try {
            resolve(path.toString());
            return true;
        } catch (BadCall e) {
            return false;
        }
    }

    private static String name(Path entry) {
        return String.valueOf(entry.getFileName());
    }

    private static List<Path> children(Path parent) throws IOException {
        try (Stream<Path> all = Files.list(parent)) {
            return new ArrayList<>(all.sorted().toList());
        }
    }
}
