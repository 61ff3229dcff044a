package forkshop.t07_identity;

import forkshop.harness.Exercise;
import forkshop.harness.Part;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A parent. {@code hire NAME} starts a worker, {@code sleeper NAME} a small program that waits. What the submission is
 * asked: {@code pids}, {@code alive NAME}, {@code end NAME}, {@code terminate NAME}, {@code kill NAME},
 * {@code stop NAME MILLIS}. What the harness does itself: {@code tell NAME CODE} lets a sleeper exit,
 * {@code signal NAME TERM|KILL} sends it a signal, {@code await NAME} waits for an end, {@code words NAME} reads what a
 * worker has written.
 */
public final class Keeper implements Part {

    private final Exercise<Identity> identity = new Exercise<>(Identity.class, "WhoAmI");
    private final Exercise<Supervision> supervision = new Exercise<>(Supervision.class, "Supervisor");
    private final Map<String, Process> children = new ConcurrentHashMap<>();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        if (command.equals("pids")) {
            return pids();
        }
        String name = arguments.get(0);
        return switch (command) {
            case "hire" ->
                keep(
                        name,
                        new ProcessBuilder(Worker.command(name))
                                .redirectError(Redirect.INHERIT)
                                .start());
            case "sleeper" -> keep(name, Sleeper.start());
            default -> act(command, child(name), arguments.subList(1, arguments.size()));
        };
    }

    private List<String> pids() {
        Pids pids = identity.get().pids();
        return List.of(Long.toString(pids.own()), Long.toString(pids.parent()));
    }

    private List<String> keep(String name, Process child) {
        children.put(name, child);
        return List.of();
    }

    private Process child(String name) {
        Process child = children.get(name);
        if (child == null) {
            throw new IllegalArgumentException("no child named " + name);
        }
        return child;
    }

    private List<String> act(String command, Process child, List<String> arguments)
            throws IOException, InterruptedException {
        switch (command) {
            case "alive" -> {
                return List.of(Boolean.toString(supervision.get().isAlive(child)));
            }
            case "end" -> {
                return end(child);
            }
            case "stop" -> {
                return stop(child, Duration.ofMillis(Long.parseLong(arguments.get(0))));
            }
            case "words" -> {
                return List.of(words(child));
            }
            case "terminate" -> supervision.get().terminate(child);
            case "kill" -> supervision.get().kill(child);
            case "tell" -> Sleeper.tell(child, arguments.get(0));
            case "signal" -> signal(child, arguments.get(0));
            case "await" -> child.waitFor();
            default -> throw new IllegalArgumentException(command);
        }
        return List.of();
    }

    private List<String> end(Process child) throws InterruptedException {
        End end = supervision.get().endOf(child);
        return List.of(Integer.toString(end.exitCode()), Integer.toString(end.signal()));
    }

    /** How many milliseconds it took. */
    private List<String> stop(Process child, Duration grace) throws InterruptedException {
        Supervision submission = supervision.get();
        long start = System.nanoTime();
        submission.stop(child, grace);
        return List.of(Long.toString(Duration.ofNanos(System.nanoTime() - start).toMillis()));
    }

    private static String words(Process child) {
        try {
            return new String(child.getInputStream().readAllBytes(), StandardCharsets.UTF_8).strip();
        } catch (IOException closed) {
            return "";
        }
    }

    private static void signal(Process child, String signal) {
        ProcessHandle handle = child.toHandle();
        boolean unused = signal.equals("KILL") ? handle.destroyForcibly() : handle.destroy();
    }
}
