package forkshop.judge.intake;

import forkshop.judge.Text;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;

/**
 * Copies the Java sources of one topic. Whatever else lies beside them is not looked into; a link is never followed and
 * only a regular file is ever opened, since opening a FIFO blocks.
 */
public final class Intake {

    private static final int MOST_FILES = 200;
    private static final int MOST_ENTRIES = 2000;
    private static final int MOST_BYTES = 256 << 10;
    private static final int MOST_BYTES_IN_ALL = 2 << 20;
    private static final int DEEPEST = 4;
    private static final int MOST_REFUSALS = 10;

    // Plain letters exist in every file system and in every encoding.
    private static final Pattern PLAIN =
            Pattern.compile("([A-Za-z_]\\w{0,99}/)*([A-Za-z_]\\w{0,99}|package-info)\\.java");
    private static final byte[] BYTE_ORDER_MARK = {(byte) 0xEF, (byte) 0xBB, (byte) 0xBF};

    private final Path into;
    private final String topic;
    private final Map<String, Path> files = new LinkedHashMap<>();
    private final Map<String, String> foldedNames = new HashMap<>();
    private final List<Text> refusals = new ArrayList<>();
    private int entries;
    private int bytes;

    private Intake(Path into, String topic) {
        this.into = into;
        this.topic = topic;
    }

    /**
     * Copies the sources of {@code topic}; what cannot be taken is told as a refusal. A submission without the topic
     * gives no files and no refusals.
     *
     * @param topic {@code t10_mutex}
     * @param into a private folder, absent or empty
     * @throws IOException when {@code into} cannot be written
     */
    public static Sources take(Submission submission, String topic, Path into) throws IOException {
        Intake intake = new Intake(into, topic);
        Files.createDirectories(into);
        for (Layer layer : submission.layers()) {
            intake.walk(layer);
        }
        return new Sources(into, intake.files, intake.refusals);
    }

    private void walk(Layer layer) throws IOException {
        List<Path> way = layer.way(topic);
        for (Path folder : way) {
            if (Files.isSymbolicLink(folder)) {
                refuse(
                        "the folder %s is a symbolic link",
                        "文件夹 %s 是符号链接", layer.start().relativize(folder));
                return;
            }
        }
        if (!way.isEmpty() && Files.isDirectory(way.get(way.size() - 1), LinkOption.NOFOLLOW_LINKS)) {
            walk(way.get(way.size() - 1), "", 1);
        }
    }

    private void walk(Path folder, String prefix, int depth) throws IOException {
        for (Path entry : entries(folder, prefix)) {
            String name = prefix + entry.getFileName();
            BasicFileAttributes attributes;
            try {
                attributes = Files.readAttributes(entry, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS);
            } catch (IOException e) {
                refuseUnreadable(name);
                continue;
            }
            // Editors and file managers leave such files: .#Clerk.java, ._Clerk.java
            boolean hidden = entry.getFileName().toString().startsWith(".");
            if (attributes.isDirectory() && !hidden) {
                walkDeeper(entry, name, depth);
            } else if (!hidden && wanted(entry, name, attributes)) {
                take(entry, name, attributes);
            }
        }
    }

    /** At most as many as may be looked at, in the order of their names. */
    private List<Path> entries(Path folder, String prefix) {
        List<Path> found = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder)) {
            for (Path entry : stream) {
                entries++;
                if (entries > MOST_ENTRIES) {
                    refuse("the topic's folder holds more than %s files", "主题文件夹中的文件超过 %s 个", MOST_ENTRIES);
                    return List.of();
                }
                found.add(entry);
            }
        } catch (IOException | DirectoryIteratorException e) {
            refuseUnreadable(prefix.isEmpty() ? topic : prefix);
        }
        Collections.sort(found);
        return found;
    }

    private void walkDeeper(Path folder, String name, int depth) throws IOException {
        if (depth == DEEPEST) {
            refuse("the folder %s is too deep: four levels are allowed", "文件夹 %s 层次太深：最多四层", name);
        } else {
            walk(folder, name + "/", depth + 1);
        }
    }

    // A link to a folder may be meant as sources; to leave it out without a word would only puzzle.
    private static boolean wanted(Path entry, String name, BasicFileAttributes attributes) {
        return name.toLowerCase(Locale.ROOT).endsWith(".java")
                || (attributes.isSymbolicLink() && Files.isDirectory(entry));
    }

    private void take(Path file, String name, BasicFileAttributes attributes) throws IOException {
        if (attributes.isSymbolicLink()) {
            refuse("%s is a symbolic link", "%s 是符号链接", name);
        } else if (!attributes.isRegularFile()) {
            refuse("%s is not a regular file", "%s 不是普通文件", name);
        } else if (name.endsWith("module-info.java")) {
            refuse("%s has no place in a topic", "主题中不允许有 %s", name);
        } else if (!PLAIN.matcher(name).matches()) {
            refuse(
                    "the file name %s is not of plain letters, digits and _ with .java behind them",
                    "文件名 %s 只能由英文字母、数字和 _ 组成，并以 .java 结尾", name);
        } else if (isNew(name)) {
            copy(file, name);
        }
    }

    /** Whether no upper layer has the file already; one that differs in case only is refused. */
    private boolean isNew(String name) {
        String known = foldedNames.putIfAbsent(name.toLowerCase(Locale.ROOT), name);
        if (known == null) {
            return true;
        }
        if (!known.equals(name)) {
            refuse(
                    "%s and %s differ only in capital letters: not every system can tell them apart",
                    "%s 与 %s 只有大小写不同：并非所有系统都能区分", known, name);
        }
        return false;
    }

    private void copy(Path file, String name) throws IOException {
        if (files.size() == MOST_FILES) {
            refuse("there are more than %s source files", "源文件超过 %s 个", MOST_FILES);
            return;
        }
        byte[] content;
        try (InputStream in = Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS)) {
            content = in.readNBytes(MOST_BYTES + 1);
        } catch (IOException e) {
            refuseUnreadable(name);
            return;
        }
        if (acceptable(content, name)) {
            Path copy = into.resolve("forkshop").resolve(topic).resolve(name);
            Files.createDirectories(copy.getParent());
            Files.write(copy, withoutMark(content), StandardOpenOption.CREATE_NEW);
            files.put("forkshop/" + topic + "/" + name, file);
        }
    }

    private boolean acceptable(byte[] content, String name) {
        bytes += content.length;
        if (content.length > MOST_BYTES) {
            refuse("%s is larger than 256 KiB", "%s 超过 256 KiB", name);
        } else if (bytes > MOST_BYTES_IN_ALL) {
            refuse("the sources of %s are larger than 2 MiB in all", "%s 的源文件总计超过 2 MiB", topic);
        } else if (!isUtf8(content)) {
            refuse("%s is not UTF-8: save it in that encoding", "%s 不是 UTF-8 编码：请以 UTF-8 保存", name);
        } else {
            return true;
        }
        return false;
    }

    private static boolean isUtf8(byte[] content) {
        try {
            return StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(content))
                    .hasArray();
        } catch (CharacterCodingException e) {
            return false;
        }
    }

    // Notepad writes one, and the compiler calls it an illegal character.
    private static byte[] withoutMark(byte[] content) {
        int mark = BYTE_ORDER_MARK.length;
        boolean marked = content.length >= mark && Arrays.equals(content, 0, mark, BYTE_ORDER_MARK, 0, mark);
        return marked ? Arrays.copyOfRange(content, mark, content.length) : content;
    }

    private void refuseUnreadable(String name) {
        refuse("%s cannot be read", "%s 无法读取", name);
    }

    private void refuse(String en, String zh, Object... names) {
        if (refusals.size() < MOST_REFUSALS) {
            Object[] clean = Arrays.stream(names)
                    .map(name -> name.toString().replaceAll("\\p{Cntrl}", "?"))
                    .toArray();
            Text refusal = Text.of(en, zh, clean);
            if (!refusals.contains(refusal)) {
                refusals.add(refusal);
            }
        }
    }
}
