package forkshop.judge.stage;

import forkshop.harness.Link;
import forkshop.harness.Part;
import forkshop.harness.Todo;
import forkshop.t11_messaging.BytePipe;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;

/** An actor that does all that a submission should not do. */
public final class Troublemaker implements Part {

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "leave" -> leave();
            case "hang" -> hang();
            case "spin" -> spin();
            case "carry" -> carry(Path.of(arguments.get(0)), Duration.ofMillis(Long.parseLong(arguments.get(1))));
            case "flood" -> flood();
            case "todo" -> throw new Todo("t99.1");
            case "gate" -> List.of(Link.current().gate("a gate"));
            case "interrupted" -> interrupted();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private static List<String> leave() throws IOException {
        Process process = new ProcessBuilder("sleep", "600").start();
        Link.current().tell("left", Long.toString(process.pid()));
        return List.of();
    }

    private static List<String> hang() throws InterruptedException {
        new CountDownLatch(1).await();
        return List.of();
    }

    private static List<String> spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }

    /** Carries bytes through a pipe, one by one, until that has cost so much CPU time. */
    private static List<String> carry(Path folder, Duration cpu) throws IOException {
        ThreadMXBean clock = ManagementFactory.getThreadMXBean();
        try (BytePipe pipe = BytePipe.create(folder)) {
            while (clock.getCurrentThreadCpuTime() < cpu.toNanos()) {
                pipe.out().write(1);
                int unused = pipe.in().read();
            }
        }
        return List.of();
    }

    @SuppressWarnings("SystemOut")
    private static List<String> flood() {
        String line = "x".repeat(1 << 16);
        for (int i = 0; i < 300; i++) {
            System.out.println(line);
        }
        return List.of();
    }

    private static List<String> interrupted() {
        Thread.currentThread().interrupt();
        Link.current().tell("told", "while interrupted");
        return List.of(Boolean.toString(Thread.interrupted()));
    }
}
