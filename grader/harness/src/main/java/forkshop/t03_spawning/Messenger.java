package forkshop.t03_spawning;

import forkshop.harness.Link;

/** A program for a child: tells the judge its arguments, the first of which is its name, and then does its {@link Duty}. */
public final class Messenger {

    private Messenger() {}

    /** Blocks until the judge says how it ends. */
    public static void main(String[] arguments) {
        String name = arguments.length == 0 ? "" : arguments[0];
        Link.open(name).tell("begins", arguments);
        new Duty().serve(name);
    }
}
