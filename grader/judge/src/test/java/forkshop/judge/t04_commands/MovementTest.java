package forkshop.judge.t04_commands;

import static org.awaitility.Awaitility.await;

import forkshop.harness.Jvm;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;

class MovementTest {

    /** A program that has nothing to do. */
    static final class Idle {

        private Idle() {}

        public static void main(String[] arguments) throws InterruptedException {
            Thread.currentThread().join();
        }
    }

    // Threads of the JVM's own wake three times a second for as long as it lives.
    @Test
    @EnabledOnOs(OS.LINUX)
    void a_jvm_that_only_waits_has_stopped() throws Exception {
        Process idle = new ProcessBuilder(Jvm.command(Idle.class)).start();
        try {
            Movement movement = new Movement(List.of(idle.pid()));

            await().until(() -> movement.hasStoppedFor(Duration.ofSeconds(1)));
        } finally {
            idle.destroyForcibly();
        }
    }
}
