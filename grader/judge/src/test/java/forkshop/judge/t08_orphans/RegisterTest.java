package forkshop.judge.t08_orphans;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.time.Duration;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;

class RegisterTest {

    private static final String NONCE = "123454321";

    // While a process becomes another program, the system knows no arguments of it at all.
    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_shell_that_is_to_become_the_command_does_not_run_it_yet() throws IOException {
        Process process = new ProcessBuilder("sh", "-c", "echo; read line; exec \"$@\"", "sh", "sleep", NONCE).start();
        try {
            int started = process.getInputStream().read();
            assertThat(started).isEqualTo('\n');
            assertThat(Register.runs(process.toHandle(), NONCE)).isFalse();

            process.getOutputStream().close();
            Awaitility.await().atMost(Duration.ofSeconds(60)).until(() -> Register.runs(process.toHandle(), NONCE));
        } finally {
            process.destroyForcibly();
        }
    }
}
