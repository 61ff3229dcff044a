package forkshop.t01_states;

import forkshop.harness.Part;
import java.util.List;

/** A Java process that is busy although its first thread waits: {@code spin} starts two busy threads, {@code rest} ends them. */
public final class Spinner implements Part {

    private static final int THREADS = 2;

    private volatile boolean spinning;

    @Override
    public List<String> act(String command, List<String> arguments) {
        switch (command) {
            case "spin" -> spin();
            case "rest" -> spinning = false;
            default -> throw new IllegalArgumentException(command);
        }
        return List.of();
    }

    private void spin() {
        spinning = true;
        for (int number = 1; number <= THREADS; number++) {
            Thread thread = new Thread(this::work, "spinner " + number);
            thread.setDaemon(true);
            thread.start();
        }
    }

    private void work() {
        while (spinning) {
            Thread.onSpinWait();
        }
    }
}
