package forkshop.t02_calls;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** A process that lives until it is told its exit code: a shell that waits for one line of input. */
final class Held {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final List<String> PROGRAM = WINDOWS
            ? List.of("cmd", "/v:on", "/c", "set /p code=& exit !code!")
            : List.of("sh", "-c", "read code; exit \"$code\"");

    private final Process process;

    private Held(Process process) {
        this.process = process;
    }

    static Held start() throws IOException {
        return new Held(new ProcessBuilder(PROGRAM).start());
    }

    Process process() {
        return process;
    }

    /** Tells it to end with {@code code}, and waits until it has ended; returns the code that it really ended with. */
    int release(String code) throws InterruptedException {
        try (OutputStream input = process.getOutputStream()) {
            input.write((code + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
        } catch (IOException e) {
            // It has ended already: its exit code will tell how.
        }
        return process.waitFor();
    }
}
