package forkshop.judge.t12_pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import forkshop.harness.Jvm;
import forkshop.t12_pipeline.Broker;
import forkshop.t12_pipeline.SharedState;
import forkshop.t12_pipeline.Turn;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** Guests of a shared state while they are interrupted, and while their JVM ends. */
class GuestTest {

    @TempDir
    Path folder;

    private Broker broker;

    @BeforeEach
    void open() throws IOException {
        broker = Broker.open(folder.resolve("q"), 9);
    }

    @AfterEach
    void close() throws IOException {
        broker.close();
    }

    /** Waits for a change for ever; its shutdown hook adds an item, waits for the answer of another, and thanks. */
    static final class Leaving {

        private Leaving() {}

        public static void main(String[] arguments) throws IOException, InterruptedException {
            SharedState state = new SharedState(Path.of(arguments[0]));
            Runtime.getRuntime().addShutdownHook(new Thread(() -> sayGoodbye(state)));
            try (Turn turn = state.enter()) {
                turn.items().add("waiting");
                while (true) {
                    turn.await();
                }
            }
        }

        private static void sayGoodbye(SharedState state) {
            try (Turn turn = state.enter()) {
                turn.items().add("goodbye");
                while (!turn.items().contains("answer")) {
                    turn.await();
                }
                turn.items().add("thanks");
            } catch (IOException | InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    @Test
    @DisabledOnOs(value = OS.WINDOWS, disabledReason = "nobody is asked to end there")
    void a_shutdown_hook_is_a_guest_like_any_other() throws Exception {
        Process process = new ProcessBuilder(
                        Jvm.command(Leaving.class, broker.state().address().toString()))
                .inheritIO()
                .start();
        try {
            await().until(() -> items().contains("waiting"));
            process.destroy();
            await().until(() -> items().contains("goodbye"));
            try (Turn turn = broker.state().enter()) {
                turn.items().add("answer");
            }
            assertThat(process.waitFor(30, TimeUnit.SECONDS)).isTrue();
            assertThat(items()).containsExactly("waiting", "goodbye", "answer", "thanks");
        } finally {
            process.destroyForcibly();
        }
    }

    @Test
    void an_interrupted_guest_leaves_and_has_changed_nothing() throws Exception {
        try (Turn turn = broker.state().enter()) {
            turn.items().add("never seen");
            Thread.currentThread().interrupt();

            assertThatThrownBy(turn::await).isInstanceOf(InterruptedException.class);
        }
        assertThat(Thread.interrupted()).isFalse();
        assertThat(items()).isEmpty();
    }

    @Test
    void a_guest_is_interrupted_while_it_waits() throws Exception {
        Thread guest = Thread.currentThread();
        Thread other = new Thread(() -> {
            await().until(() -> waitsInANativeMethod(guest));
            guest.interrupt();
        });
        try (Turn turn = broker.state().enter()) {
            other.start();

            assertThatThrownBy(turn::await).isInstanceOf(InterruptedException.class);
        }
        other.join();
        assertThat(items()).isEmpty();
    }

    private static boolean waitsInANativeMethod(Thread thread) {
        StackTraceElement[] stack = thread.getStackTrace();
        return stack.length > 0 && stack[0].isNativeMethod();
    }

    private List<String> items() throws IOException, InterruptedException {
        try (Turn turn = broker.state().enter()) {
            return List.copyOf(turn.items());
        }
    }
}
