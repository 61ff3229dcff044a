package forkshop.t03_spawning;

import forkshop.harness.Link;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** What the companions do in a child, so that they themselves are only the subclasses that the harness cannot write. */
final class Envelope {

    private Envelope() {}

    /** A letter runs: it tells what its fields are, then does its duty. */
    static void open(String name, long number, List<String> words) {
        List<String> fields = new ArrayList<>(List.of(Long.toString(number)));
        fields.addAll(words);
        Link.open(name).tell("runs", fields.toArray(String[]::new));
        new Duty().serve(name);
    }

    /** A static initialiser runs: it starts {@code another}, unless the judge says that it has been enough. */
    static void startIn(ChildProcess another) {
        Link.current().tell("initialises");
        if (isTold("initialises", "start")) {
            start(another);
        }
    }

    /** A careless child runs: where the judge says so, it starts {@code child} and then does its duty. */
    static void runCareless(ChildProcess child) {
        Link.current().tell("calls run");
        if (isTold("runs", "start")) {
            start(child);
            new Duty().serve("");
        }
    }

    private static boolean isTold(String question, String word) {
        String pid = Long.toString(ProcessHandle.current().pid());
        return Link.current().ask(question, pid).equals(List.of(word));
    }

    private static void start(ChildProcess child) {
        try {
            child.start();
            Link.current().tell("started");
        } catch (IllegalStateException e) {
            Link.current().tell("refused");
        } catch (IOException | RuntimeException e) {
            Link.current().tell("failed", e.toString());
        }
    }
}
