package forkshop.t02_calls;

import forkshop.harness.Errand;
import forkshop.harness.Exercise;
import forkshop.harness.Held;
import forkshop.harness.Link;
import forkshop.harness.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * Carries the judge's orders to the submission. {@code runSync NAME} and {@code submit NAME} give it the command of an
 * errand, {@code submitMissing PROGRAM} that of a program that is not there. {@code poll} and {@code await MILLIS} are
 * about the process that was started last by {@code hold} and lives until {@code release CODE}. {@code stay} waits, doing
 * nothing, until {@code leave}: whatever happens in this process meanwhile is the submission's doing.
 */
public final class Caller implements Part {

    /** So many looks take no time, unless each of them waits. */
    private static final int LOOKS = 200;

    private final Exercise<Calls> calls = new Exercise<>(Calls.class, "ProcessCalls");
    private volatile @Nullable Held held;
    private volatile CountDownLatch leaving = new CountDownLatch(1);

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "runSync" -> runSync(arguments.get(0));
            case "submit" -> submit(Errand.command(arguments.get(0)), arguments.get(0));
            case "submitMissing" -> submit(List.of(arguments.get(0)), arguments.get(0));
            case "hold" -> hold();
            case "poll" -> poll();
            case "await" -> await(Duration.ofMillis(Long.parseLong(arguments.get(0))));
            case "release" -> List.of(Integer.toString(held().dismiss(Integer.parseInt(arguments.get(0)))));
            case "stay" -> stay();
            case "leave" -> leave();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> runSync(String name) throws IOException, InterruptedException {
        return List.of(Integer.toString(calls.get().runSync(Errand.command(name))));
    }

    private List<String> submit(List<String> command, String name) {
        calls.get().submit(command, new Reported(name));
        return List.of();
    }

    private List<String> hold() throws IOException {
        held = Held.start();
        return List.of();
    }

    private Held held() {
        Held last = held;
        if (last == null) {
            throw new IllegalStateException("nobody is held");
        }
        return last;
    }

    /** The answers, each once. */
    private List<String> poll() {
        Calls submission = calls.get();
        Process process = held().process();
        return IntStream.range(0, LOOKS)
                .mapToObj(look -> String.valueOf(submission.poll(process)))
                .distinct()
                .toList();
    }

    /** Two facts: the answer, and the milliseconds waited. */
    private List<String> await(Duration limit) throws InterruptedException {
        Calls submission = calls.get();
        long start = System.nanoTime();
        boolean ended = submission.await(held().process(), limit);
        long waited = System.nanoTime() - start;
        return List.of(
                Boolean.toString(ended), Long.toString(Duration.ofNanos(waited).toMillis()));
    }

    private List<String> stay() throws InterruptedException {
        leaving = new CountDownLatch(1);
        Link.current().tell("stays");
        leaving.await();
        return List.of();
    }

    private List<String> leave() {
        leaving.countDown();
        return List.of();
    }

    /** Tells the judge what it hears. */
    private record Reported(String name) implements Callback {

        @Override
        public void ended(int exitCode) {
            Link.current().tell("callback", name, Integer.toString(exitCode));
        }

        @Override
        public void failed(IOException problem) {
            Link.current().tell("failure", name);
        }
    }
}
