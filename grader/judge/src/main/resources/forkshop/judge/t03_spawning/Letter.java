package forkshop.t03_spawning;

import java.util.ArrayList;
import java.util.List;

/** A child with fields of every kind: what it tells in the child shows which of them have arrived. */
final class Letter extends JavaProcess {

    private static final long serialVersionUID = 1;

    private final String name;
    private final long number;
    private final ArrayList<String> words;

    Letter(String name, long number, List<String> words) {
        this.name = name;
        this.number = number;
        this.words = new ArrayList<>(words);
    }

    /** An empty one. */
    Letter() {
        this("", 0, List.of());
    }

    @Override
    public void run() {
        Envelope.open(name, number, words);
    }
}
