package forkshop.t03_spawning;

import forkshop.harness.Exercise;
import forkshop.harness.Part;
import forkshop.harness.Todo;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/**
 * Carries the judge's orders to the submission. Of programs: {@code spawn NAME ARGUMENT...} starts a {@link Messenger},
 * {@code write NAME WORD} writes to its input, {@code code NAME} waits for its end. Of objects: {@code make NAME NUMBER
 * WORD...} makes a letter, {@code start NAME} starts it, and {@code pid}, {@code alive}, {@code gone} and {@code join NAME}
 * ask about it; {@code early NAME QUESTION} does so before the start. {@code careless} loads a class that starts a process
 * as it is loaded; {@code reap} waits until this process has no child left.
 */
public final class Parent implements Part {

    /** What has ended is soon seen to have: so many looks are enough on any machine. */
    private static final int LOOKS = 400;

    private final Exercise<Spawning> spawning = new Exercise<>(Spawning.class, "JavaProcesses");
    private final Exercise<Children> children = new Exercise<>(Children.class, Children.COMPANION);
    private final Map<String, Process> programs = new ConcurrentHashMap<>();
    private final Map<String, ChildProcess> letters = new ConcurrentHashMap<>();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        if (arguments.isEmpty()) {
            actAlone(command);
            return List.of();
        }
        String name = arguments.get(0);
        return switch (command) {
            case "spawn" -> spawn(name, arguments);
            case "write" -> write(known(programs, name), arguments.get(1));
            case "code" -> code(known(programs, name));
            case "make" -> make(name, Long.parseLong(arguments.get(1)), arguments.subList(2, arguments.size()));
            case "early" -> early(known(letters, name), arguments.get(1));
            default -> act(command, known(letters, name));
        };
    }

    private void actAlone(String command) {
        switch (command) {
            case "careless" -> children.get().wakeCareless();
            case "reap" -> lookUntil(Parent::hasNoChild);
            default -> throw new IllegalArgumentException(command);
        }
    }

    // A child may be gone while this JVM is still about to take note of it, in a thread of its own.
    private static boolean hasNoChild() {
        return ProcessHandle.current().children().findAny().isEmpty()
                && Thread.getAllStackTraces().keySet().stream()
                        .filter(thread -> thread.getName().startsWith("process reaper"))
                        .allMatch(thread -> thread.getState() == Thread.State.TIMED_WAITING);
    }

    private static void lookUntil(BooleanSupplier condition) {
        for (int look = 0; look < LOOKS && !condition.getAsBoolean(); look++) {
            LockSupport.parkNanos(TimeUnit.MILLISECONDS.toNanos(5));
        }
    }

    private List<String> spawn(String name, List<String> arguments) throws IOException {
        programs.put(name, spawning.get().start(Messenger.class, arguments.toArray(String[]::new)));
        return List.of();
    }

    /** Two facts, when it cannot be written to: that this threw, and what. */
    private static List<String> write(Process program, String word) {
        try (OutputStream input = program.getOutputStream()) {
            input.write((word + "\n").getBytes(StandardCharsets.US_ASCII));
            return List.of();
        } catch (IOException e) {
            return threw("IOException: " + e.getMessage());
        }
    }

    /** Two facts: exit code and pid. */
    private static List<String> code(Process program) throws InterruptedException {
        return List.of(Integer.toString(program.waitFor()), Long.toString(program.pid()));
    }

    private List<String> make(String name, long number, List<String> words) {
        letters.put(name, children.get().letter(name, number, words));
        return List.of();
    }

    private static <T> T known(Map<String, T> all, String name) {
        T one = all.get(name);
        if (one == null) {
            throw new IllegalArgumentException("no child named " + name);
        }
        return one;
    }

    private static List<String> act(String command, ChildProcess letter) throws IOException, InterruptedException {
        return switch (command) {
            case "start" -> start(letter);
            case "pid" -> List.of(Long.toString(letter.pid()));
            case "alive" -> List.of(Boolean.toString(letter.isAlive()));
            case "gone" -> List.of(Boolean.toString(isGone(letter)));
            case "join" -> List.of(Integer.toString(letter.join()));
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** What {@code question} returns before the start; two facts, when it throws: that it did, and what. */
    private static List<String> early(ChildProcess letter, String question) throws IOException, InterruptedException {
        try {
            return act(question, letter);
        } catch (Todo open) {
            throw open;
        } catch (IllegalStateException e) {
            return threw(IllegalStateException.class.getSimpleName());
        } catch (RuntimeException e) {
            return threw(e.getClass().getSimpleName());
        }
    }

    private static List<String> threw(String what) {
        return List.of("threw", what);
    }

    /** One fact, when the submission refuses. */
    private static List<String> start(ChildProcess letter) throws IOException {
        try {
            letter.start();
            return List.of();
        } catch (IllegalStateException e) {
            return List.of("refused");
        }
    }

    private static boolean isGone(ChildProcess letter) {
        lookUntil(() -> !letter.isAlive());
        return !letter.isAlive();
    }
}
