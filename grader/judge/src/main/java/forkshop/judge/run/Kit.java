package forkshop.judge.run;

import forkshop.harness.Todo;
import forkshop.judge.Catalogue;
import forkshop.judge.score.Score;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/** The kit that is grading. */
final class Kit {

    private static final String VERSION = "1.0.0";

    private static Score.@Nullable Kit here;

    private Kit() {}

    /** Its version, its fingerprint and the Java that it runs on. */
    static synchronized Score.Kit here() {
        if (here == null) {
            here = new Score.Kit(VERSION, fingerprint(), System.getProperty("java.version"));
        }
        return here;
    }

    /** The folder or the jar that holds its classes. */
    static Path place() {
        try {
            return Origin.of(Catalogue.class).place().toAbsolutePath();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A hash of all that decides a verdict: every class and resource of the harness and the judge. */
    private static String fingerprint() {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            Origin harness = Origin.of(Todo.class);
            Origin judge = Origin.of(Catalogue.class);
            harness.visit(path -> !isTheJudges(path), (name, bytes) -> add(digest, name, bytes));
            judge.visit(Kit::isTheJudges, (name, bytes) -> add(digest, name, bytes));
            return HexFormat.of().formatHex(digest.digest()).substring(0, 12);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void add(MessageDigest digest, String name, byte[] bytes) {
        digest.update(name.getBytes(StandardCharsets.UTF_8));
        digest.update(bytes);
    }

    private static boolean isTheJudges(Path path) {
        return path.startsWith(path.getFileSystem().getPath("forkshop", "judge"));
    }
}
