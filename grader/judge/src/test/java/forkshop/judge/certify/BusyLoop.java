package forkshop.judge.certify;

import java.io.IOException;

/** A process that does nothing but take CPU time, until its input ends with whoever started it. */
final class BusyLoop {

    private BusyLoop() {}

    /** Burns CPU time and looks now and then whether its parent has gone. */
    public static void main(String[] arguments) throws IOException {
        Thread spinner = new Thread(BusyLoop::spin);
        spinner.setDaemon(true);
        spinner.start();
        while (System.in.read() >= 0) {
            // Nothing is written to it: its end is all that counts.
        }
    }

    private static void spin() {
        while (true) {
            Thread.onSpinWait();
        }
    }
}
