package forkshop.judge.stage;

import static java.util.stream.Collectors.joining;
import static org.assertj.core.api.Assertions.assertThat;

import forkshop.harness.Jvm;
import java.io.BufferedReader;
import java.io.IOException;
import java.net.StandardProtocolFamily;
import java.net.URISyntaxException;
import java.nio.channels.SocketChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Children map what they would else load; where that cannot be, they start all the same. */
class ClassArchiveTest {

    @TempDir
    Path folder;

    private Path kit;
    private Path harness;

    @BeforeEach
    void find() throws IOException, URISyntaxException {
        kit = Files.createDirectory(folder.resolve("kit"));
        harness = Path.of(
                Jvm.class.getProtectionDomain().getCodeSource().getLocation().toURI());
    }

    private Optional<Path> fileOf(String run) throws IOException {
        return new ClassArchive(
                        kit, harness, Files.createDirectory(folder.resolve(run)).resolve("copy"))
                .file();
    }

    private List<Path> kept() throws IOException {
        try (Stream<Path> files = Files.list(kit)) {
            return files.toList();
        }
    }

    @Test
    void it_is_made_once_and_each_run_has_a_copy_which_children_map() throws Exception {
        Path first = fileOf("first").orElseThrow();
        List<Path> kept = kept();
        Object made = Files.getAttribute(kept.get(0), "lastModifiedTime");

        Path second = fileOf("second").orElseThrow();

        assertThat(kept).hasSize(1);
        assertThat(kept()).isEqualTo(kept);
        assertThat(Files.getAttribute(kept.get(0), "lastModifiedTime")).isEqualTo(made);
        assertThat(second).isNotEqualTo(first).hasSameBinaryContentAs(first);
        assertThat(folder.resolve("first").resolve("rehearsal")).doesNotExist();
        assertThat(loadedBy(second)).contains(" sun.nio.ch.SocketChannelImpl ").contains("shared objects file");
    }

    /** What a child with this archive says of the class that its link needs. */
    private static String loadedBy(Path archive) throws IOException {
        List<String> command = new ArrayList<>(List.of(Jvm.executable()));
        command.addAll(Jvm.flags(archive.toString()));
        command.addAll(List.of("-Xlog:class+load", "-cp", System.getProperty("java.class.path")));
        command.add(Loading.class.getName());
        Process child = new ProcessBuilder(command).redirectErrorStream(true).start();
        try (BufferedReader said = child.inputReader()) {
            return said.lines()
                    .filter(line -> line.contains(" sun.nio.ch.SocketChannelImpl "))
                    .collect(joining());
        }
    }

    @Test
    void without_a_place_to_keep_it_there_is_none() throws IOException {
        Path nowhere = folder.resolve("nowhere");

        assertThat(new ClassArchive(nowhere, harness, folder.resolve("copy")).file())
                .isEmpty();
        assertThat(Jvm.flags("")).isEqualTo(Jvm.FLAGS);
    }

    /** A program that needs sockets. */
    static final class Loading {

        private Loading() {}

        public static void main(String[] arguments) throws IOException {
            SocketChannel.open(StandardProtocolFamily.UNIX).close();
        }
    }
}
