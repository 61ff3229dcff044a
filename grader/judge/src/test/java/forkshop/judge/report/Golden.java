package forkshop.judge.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.jspecify.annotations.Nullable;

/** A report as it must read, kept as a file; {@code -Dgolden=FOLDER} writes the files, for a person to review. */
final class Golden {

    private static final @Nullable String FOLDER = System.getProperty("golden");

    private Golden() {}

    static void assertReads(String actual, String name) {
        if (FOLDER != null) {
            write(Path.of(FOLDER, name), actual);
            return;
        }
        assertThat(actual).as(name).isEqualTo(read(name));
    }

    private static String read(String name) {
        try (InputStream file = Golden.class.getResourceAsStream(name)) {
            assertThat(file).as("golden file " + name).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).replace("\r\n", "\n");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static void write(Path file, String text) {
        try {
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
