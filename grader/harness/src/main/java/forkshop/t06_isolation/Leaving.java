package forkshop.t06_isolation;

import forkshop.harness.Link;
import forkshop.harness.Part;
import java.util.List;
import java.util.concurrent.CompletableFuture;

/**
 * The last moment of a child: all that it had to say is said, and it stays until the judge lets it {@code leave}. So it
 * is seen whether its parent waits for its end, or only for its words.
 */
final class Leaving implements Part {

    private final CompletableFuture<String> word = new CompletableFuture<>();

    private Leaving() {}

    /** Lets this process end only when the judge says so; no effect on a process that is ending already. */
    static void onlyWhenTold() {
        try {
            Runtime.getRuntime().addShutdownHook(new Thread(new Leaving()::stay, "forkshop leaving"));
        } catch (IllegalStateException e) {
            // Hooks run already, so this one would come too late.
        }
    }

    private void stay() {
        Link link = Link.current();
        link.perform(this);
        link.tell("leaves");
        var unused = word.join();
        link.tell("left");
    }

    @Override
    public List<String> act(String command, List<String> arguments) {
        word.complete(command);
        return List.of();
    }
}
