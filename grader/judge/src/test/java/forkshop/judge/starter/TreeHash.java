package forkshop.judge.starter;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Comparator;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

/**
 * The name that git gives to the contents of a folder: {@code git rev-parse HEAD^{tree}} in a repository that has just
 * these files says the same.
 */
public final class TreeHash {

    private TreeHash() {}

    /** The hash of all files below {@code folder}, but for a {@code .git}. */
    public static String of(Path folder) throws IOException {
        return HexFormat.of().formatHex(tree(folder));
    }

    private static byte[] tree(Path folder) throws IOException {
        ByteArrayOutputStream lines = new ByteArrayOutputStream();
        for (Path entry : entries(folder)) {
            lines.writeBytes((mode(entry) + " " + entry.getFileName() + "\0").getBytes(UTF_8));
            lines.writeBytes(Files.isDirectory(entry) ? tree(entry) : object("blob", stored(entry)));
        }
        return object("tree", lines.toByteArray());
    }

    /** As git stores a text, whatever line ends it has on the disk; there is nothing but text. */
    private static byte[] stored(Path file) throws IOException {
        return Files.readString(file).replace("\r\n", "\n").getBytes(UTF_8);
    }

    /** In git's order: a folder sorts as if a slash stood behind its name. */
    private static List<Path> entries(Path folder) throws IOException {
        try (Stream<Path> inside = Files.list(folder)) {
            return inside.filter(entry -> !entry.endsWith(".git"))
                    .sorted(Comparator.comparing(entry -> entry.getFileName() + (Files.isDirectory(entry) ? "/" : "")))
                    .toList();
        }
    }

    private static String mode(Path entry) {
        if (Files.isDirectory(entry)) {
            return "40000";
        }
        return Files.isExecutable(entry) ? "100755" : "100644";
    }

    private static byte[] object(String type, byte[] content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-1");
            digest.update((type + " " + content.length + "\0").getBytes(UTF_8));
            return digest.digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
