package forkshop.judge.starter;

import java.nio.file.Path;
import org.junit.jupiter.api.Test;

/** {@code mvn -Pstarter verify}: writes the repository that students get into {@code target/starter}. */
class WritesTheStarter {

    @Test
    @SuppressWarnings("SystemOut") // Who has it written wants to know where it is.
    void into_target() throws Exception {
        Path root = Path.of(System.getProperty("forkshop.root")).toAbsolutePath();
        Path folder = root.resolve("target").resolve("starter");
        Starter starter = new Starter(root);
        starter.write(folder);
        System.out.printf(
                "target/starter: %d files, git tree %s%n", starter.files().size(), TreeHash.of(folder));
    }
}
