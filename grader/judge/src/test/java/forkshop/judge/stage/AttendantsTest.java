package forkshop.judge.stage;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import forkshop.judge.stage.nursery.Nursery;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs(OS.LINUX)
class AttendantsTest {

    private final AtomicBoolean over = new AtomicBoolean();
    private final CountDownLatch asleep = new CountDownLatch(1);
    private Path folder = Path.of("");
    private Nursery nursery;
    private Attendants attendants;

    @BeforeEach
    void open(@TempDir Path temporary) throws IOException {
        folder = Files.createDirectory(temporary.resolve("a77"));
        nursery = Nursery.open(folder, "nobody's");
        attendants = new Attendants(folder, nursery);
    }

    @AfterEach
    void end() {
        over.set(true);
        asleep.countDown();
        nursery.close();
    }

    /** Returns when the thread runs: before that, the system does not know its name. */
    private static void start(String name, Runnable work) throws InterruptedException {
        CountDownLatch runs = new CountDownLatch(1);
        Daemons.start(name, () -> {
            runs.countDown();
            work.run();
        });
        runs.await();
    }

    private void spin() {
        while (!over.get()) {
            Thread.onSpinWait();
        }
    }

    private void sleep() {
        try {
            asleep.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    @Test
    void who_sleeps_rests_and_so_does_the_reaper() throws InterruptedException {
        start(Attendants.named(folder, "guest"), this::sleep);

        await().until(attendants::rest);
    }

    @Test
    void who_could_run_does_not_rest() throws InterruptedException {
        start(Attendants.named(folder, "guest"), this::spin);

        assertThat(attendants.rest()).isFalse();
    }

    @Test
    void who_serves_another_stage_is_none_of_them() throws InterruptedException {
        start(Attendants.named(folder.resolveSibling("a7"), "guest"), this::spin);

        await().until(attendants::rest);
    }
}
