package forkshop.t07_identity;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/**
 * A child that waits until it is told its exit code. A small program rather than a JVM, because nothing more is needed to
 * be alive; on Windows {@code cmd} does what {@code sh} does elsewhere.
 */
final class Sleeper {

    private static final boolean WINDOWS =
            System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");

    private static final List<String> PROGRAM = WINDOWS
            ? List.of("cmd", "/v:on", "/c", "set /p code=& exit !code!")
            : List.of("sh", "-c", "read code; exit \"$code\"");

    private Sleeper() {}

    static Process start() throws IOException {
        return new ProcessBuilder(PROGRAM).start();
    }

    /** Lets {@code sleeper} end with {@code code}; does not wait for it. */
    static void tell(Process sleeper, String code) throws IOException {
        try (OutputStream input = sleeper.getOutputStream()) {
            input.write((code + System.lineSeparator()).getBytes(StandardCharsets.US_ASCII));
        }
    }
}
