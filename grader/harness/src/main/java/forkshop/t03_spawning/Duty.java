package forkshop.t03_spawning;

import forkshop.harness.Link;
import forkshop.harness.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * What a child of the submission's does: it lives until the judge says how it ends. {@code return} lets its main thread
 * return, {@code throw MESSAGE} lets it throw, {@code exit CODE} ends the JVM. Until then, {@code print WORD} prints on both
 * outputs, and {@code read} tells the next line of the input.
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
    public List<String> act(String command, List<String> arguments) throws IOException {
        return switch (command) {
            case "print" -> print(arguments.get(0));
            case "read" -> read();
            case "return" -> end("", "returns");
            case "throw" -> end(arguments.get(0), "throws");
            case "exit" -> exit(Integer.parseInt(arguments.get(0)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    @SuppressWarnings("SystemOut") // Where that comes out is what the judge wants to know.
    private static List<String> print(String word) {
        System.out.println(word);
        System.out.flush();
        System.err.println(word);
        System.err.flush();
        return List.of();
    }

    /** One fact, empty at the end of the input. */
    private static List<String> read() throws IOException {
        String line = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII)).readLine();
        return List.of(line == null ? "" : line);
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
