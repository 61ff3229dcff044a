package forkshop.t03_spawning;

import java.util.List;

/** Starts a process wherever it is loaded, as the tutorial's program without {@code if __name__ == '__main__'} does. */
final class Careless extends JavaProcess {

    private static final long serialVersionUID = 1;

    static {
        Envelope.startIn(new Careless());
    }

    /** Does nothing but to have this class loaded. */
    static void wake() {}

    @Override
    public void run() {
        Envelope.runCareless(new Letter("grandchild", 0, List.of()));
    }
}
