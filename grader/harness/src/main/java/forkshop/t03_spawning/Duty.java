package forkshop.t03_spawning;

import forkshop.harness.Link;
import forkshop.harness.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a child of the submission's does: it lives until the judge says how it ends. {@code return} lets its main thread
 * return, {@code throw MESSAGE} lets it throw, {@code exit CODE} ends the JVM.
 */
final class Duty implements Part {

    private final CompletableFuture<String> end = new CompletableFuture<>();

    /**
     * Serves under the name {@code actor}, and blocks until the judge says how it ends.
     *
     * @throws Mishap when the judge wants that
     * @throws IllegalStateException when this is no process of its own
     */
    void serve(String actor) {
        Link.open(actor).perform(this);
        String message = end.join();
        if (!message.isEmpty()) {
            throw new Mishap(message);
        }
    }

    @Override
    public List<String> act(String command, List<String> arguments) {
        return switch (command) {
            case "return" -> end("", "returns");
            case "throw" -> end(arguments.get(0), "throws");
            case "exit" -> exit(Integer.parseInt(arguments.get(0)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** One fact: what the main thread does now. */
    private List<String> end(String message, String how) {
        end.complete(message);
        return List.of(how);
    }

    private static List<String> exit(int code) {
        System.exit(code);
        return List.of();
    }
}
