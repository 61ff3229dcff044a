package forkshop.harness;

import java.util.List;

/** What an actor can do: the judge sends a command, the part carries it out on a thread of its own. */
public interface Part {

    /**
     * Carries out one command. It may block as long as it likes; commands of one actor may overlap.
     *
     * @return the facts that the judge is told when the command has returned
     * @throws Exception whatever the submission throws; the judge is told its class, message and place
     */
    List<String> act(String command, List<String> arguments) throws Exception;

    /**
     * What the main thread does, once the link is open: waits for ever, unless a part knows better. When it returns, the
     * JVM ends as that of any program does at the end of {@code main}.
     */
    default void live() throws InterruptedException {
        Waiting.forever();
    }
}
