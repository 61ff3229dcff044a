package forkshop.t09_daemons;

import forkshop.harness.ActorMain;
import forkshop.harness.Exercise;
import forkshop.harness.Part;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * A parent or a child. {@code start KIND NAME ARGUMENT...} lets the submission start another courtier, and
 * {@code arguments} tells with which ones this one was started. {@code resist} makes it ignore any request to end. It ends
 * by {@code return}, with the end of {@code main}, or by {@code exit CODE}.
 *
 * <p>What it starts, it starts in its main thread, as any program would: a thread that the submission makes is of the same
 * kind as the one that calls it, and those of the link are daemons.
 */
public final class Courtier implements Part {

    private static List<String> arguments = List.of();

    private final Exercise<Launcher> launcher = new Exercise<>(Launcher.class, "ChildLauncher");
    private final BlockingQueue<Order> orders = new LinkedBlockingQueue<>();

    /** What the main thread is to do next, and whether that is the last thing. */
    private record Order(Deed deed, boolean last, CompletableFuture<List<String>> told) {}

    @FunctionalInterface
    private interface Deed {
        List<String> act() throws Exception;
    }

    /**
     * Comes to court.
     *
     * @param arguments the courtier's name, then whatever else it is told
     */
    public static void main(String[] arguments) throws Exception {
        Courtier.arguments = List.of(arguments);
        ActorMain.main(new String[] {Courtier.class.getName(), arguments[0]});
    }

    @Override
    public void live() throws InterruptedException {
        boolean last = false;
        while (!last) {
            Order order = orders.take();
            last = order.last();
            try {
                order.told().complete(order.deed().act());
            } catch (Throwable thrown) {
                order.told().completeExceptionally(thrown);
            }
        }
    }

    @Override
    public List<String> act(String command, List<String> arguments) throws Exception {
        return switch (command) {
            case "start" -> inTheMainThread(() -> start(arguments));
            case "arguments" -> Courtier.arguments;
            case "resist" -> resist();
            case "return" -> end(new Order(List::of, true, new CompletableFuture<>()));
            case "exit" -> end(new Order(() -> exit(arguments.get(0)), true, new CompletableFuture<>()));
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> inTheMainThread(Deed deed) throws Exception {
        Order order = new Order(deed, false, new CompletableFuture<>());
        orders.add(order);
        try {
            return order.told().get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Error error) {
                throw error;
            }
            throw e.getCause() instanceof Exception cause ? cause : e;
        }
    }

    /** The child's pid, or "refused". */
    private List<String> start(List<String> order) throws Exception {
        Launcher submission = launcher.get();
        String[] told = order.subList(1, order.size()).toArray(String[]::new);
        try {
            Process child = submission.start(Kind.valueOf(order.get(0)), Courtier.class, told);
            return List.of(Long.toString(child.pid()));
        } catch (IllegalStateException refused) {
            return List.of("refused");
        }
    }

    private static List<String> resist() {
        Runtime.getRuntime().addShutdownHook(new Thread(Courtier::remain, "resistance"));
        return List.of();
    }

    // The command does not return: it is over when the process is.
    private List<String> end(Order order) {
        orders.add(order);
        return remain();
    }

    private static List<String> remain() {
        CountDownLatch never = new CountDownLatch(1);
        while (true) {
            try {
                never.await();
            } catch (InterruptedException e) {
                // There is nothing that it would listen to.
            }
        }
    }

    private static List<String> exit(String code) {
        System.exit(Integer.parseInt(code));
        return List.of();
    }
}
