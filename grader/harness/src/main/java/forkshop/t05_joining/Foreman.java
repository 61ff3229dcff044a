package forkshop.t05_joining;

import forkshop.harness.Errand;
import forkshop.harness.Exercise;
import forkshop.harness.Held;
import forkshop.harness.Part;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Carries the judge's orders to the submission. {@code runAll NAME...} lets it run one errand for each name. For
 * {@code joinAll MILLIS} the judge has hired children before ({@code hire COUNT}); they are numbered from 1, and end when
 * they are dismissed ({@code dismiss CODE NUMBER...}).
 */
public final class Foreman implements Part {

    private final Exercise<Joining> joining = new Exercise<>(Joining.class, "Joiner");
    private final List<Held> hired = new ArrayList<>();
    private volatile @Nullable Thread waiter;

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException, InterruptedException {
        return switch (command) {
            case "runAll" -> runAll(arguments);
            case "hire" -> hire(Integer.parseInt(arguments.get(0)));
            case "joinAll" -> joinAll(Duration.ofMillis(Long.parseLong(arguments.get(0))));
            case "interrupt" -> interrupt();
            case "dismiss" -> dismiss(Integer.parseInt(arguments.get(0)), arguments.subList(1, arguments.size()));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> runAll(List<String> names) throws IOException, InterruptedException {
        List<List<String>> errands = names.stream().map(Errand::command).toList();
        return joining.get().runAll(errands).stream().map(String::valueOf).toList();
    }

    private List<String> hire(int count) throws IOException {
        hired.clear();
        for (int i = 0; i < count; i++) {
            hired.add(Held.start());
        }
        return List.of();
    }

    /** Three facts: the numbers of those who still live, the milliseconds waited, whether the interrupt flag is set. */
    private List<String> joinAll(Duration limit) {
        Joining submission = joining.get();
        List<Process> processes = hired.stream().map(Held::process).toList();
        waiter = Thread.currentThread();
        long start = System.nanoTime();
        List<Process> late = submission.joinAll(processes, limit);
        long waited = System.nanoTime() - start;
        boolean interrupted = Thread.interrupted();
        return List.of(
                numbers(late, processes),
                Long.toString(Duration.ofNanos(waited).toMillis()),
                Boolean.toString(interrupted));
    }

    private static String numbers(List<Process> some, List<Process> all) {
        return some.stream().map(one -> Integer.toString(all.indexOf(one) + 1)).collect(Collectors.joining(" "));
    }

    private List<String> interrupt() {
        Thread thread = waiter;
        if (thread != null) {
            thread.interrupt();
        }
        return List.of();
    }

    private List<String> dismiss(int code, List<String> numbers) throws InterruptedException {
        List<String> codes = new ArrayList<>();
        for (String number : numbers) {
            codes.add(Integer.toString(hired.get(Integer.parseInt(number) - 1).dismiss(code)));
        }
        return codes;
    }
}
