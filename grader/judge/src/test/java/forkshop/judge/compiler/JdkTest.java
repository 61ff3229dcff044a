package forkshop.judge.compiler;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import forkshop.judge.BadCall;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.DisplayNameGeneration;
import org.junit.jupiter.api.DisplayNameGenerator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@DisplayNameGeneration(DisplayNameGenerator.ReplaceUnderscores.class)
final class JdkTest {

    @TempDir
    private Path home;

    @Test
    void this_java_has_a_compiler() throws Exception {
        assertThat(Jdk.ofThisJvm().java()).exists();
    }

    @Test
    void a_java_without_the_module_or_without_what_release_needs_has_none() throws Exception {
        assertThatThrownBy(() -> Jdk.check(home, false, 17))
                .isInstanceOf(BadCall.class)
                .hasMessage("this Java has no compiler: set JAVA_HOME to a JDK 17 or later (it is %s now)", home);
        assertThatThrownBy(() -> Jdk.check(home, true, 25)).isInstanceOf(BadCall.class);
        Files.createDirectory(home.resolve("lib"));
        Files.createFile(home.resolve("lib/ct.sym"));
        assertThat(Jdk.check(home, true, 25).home()).isEqualTo(home);
    }
}
