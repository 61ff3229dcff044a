package forkshop.harness;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A child that is held until it is told its exit code, and then ends with it. A small program rather than a JVM, so that
 * there can be forty of them; on Windows {@code cmd} does what {@code sh} does elsewhere.
 */
public final class Held {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final List<String> PROGRAM = WINDOWS
            ? List.of("cmd", "/v:on", "/c", "set /p code=& exit !code!")
            : List.of("sh", "-c", "read code; exit \"$code\"");

    private final Process process;

    private Held(Process process) {
        this.process = process;
    }

    /** Starts one. */
    public static Held start() throws IOException {
        return new Held(new ProcessBuilder(PROGRAM).start());
    }

    /** The process that is held. */
    public Process process() {
        return process;
    }

    /** Tells it to end with {@code code}, and waits; returns the code that it really ended with. */
    public int dismiss(int code) throws InterruptedException {
        try {
            process.getOutputStream().write((code + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
            process.getOutputStream().close();
        } catch (IOException e) {
            // Nobody listens any more: its exit code will tell what has become of it.
        }
        return process.waitFor();
    }
}
