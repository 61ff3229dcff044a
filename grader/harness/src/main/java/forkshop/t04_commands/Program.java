package forkshop.t04_commands;

import forkshop.harness.Part;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.util.List;

/**
 * A command that the submission runs, and that does what the judge says: {@code read} reads its input to the end,
 * {@code write KIND LENGTH OUT ERR} writes one {@link Load} to its standard output and another one to its standard error,
 * both at once, {@code raise} starts a process that keeps both open, {@code exit CODE} ends it.
 */
public final class Program implements Part {

    private static final int PIECE = 8 * 1024;

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        return switch (command) {
            case "read" -> List.of(Load.digest(System.in.readAllBytes()));
            case "write" -> write(arguments.get(0), Integer.parseInt(arguments.get(1)), arguments.subList(2, 4));
            case "raise" -> raise();
            case "exit" -> exit(Integer.parseInt(arguments.get(0)));
            default -> throw new IllegalArgumentException(command);
        };
    }

    // The streams stay open: they are closed by the end of the process, as everybody's are.
    @SuppressWarnings("resource")
    private static List<String> write(String kind, int length, List<String> seeds) throws IOException {
        OutputStream out = new FileOutputStream(FileDescriptor.out);
        OutputStream err = new FileOutputStream(FileDescriptor.err);
        byte[] output = Load.of(kind, length, Long.parseLong(seeds.get(0)));
        byte[] errors = Load.of(kind, length, Long.parseLong(seeds.get(1)));
        for (int from = 0; from < length; from += PIECE) {
            int size = Math.min(PIECE, length - from);
            out.write(output, from, size);
            err.write(errors, from, size);
        }
        return List.of();
    }

    private static List<String> raise() throws IOException {
        Process grandchild = new ProcessBuilder("sleep", "3600")
                .redirectOutput(Redirect.INHERIT)
                .redirectError(Redirect.INHERIT)
                .start();
        return List.of(Long.toString(grandchild.pid()));
    }

    private static List<String> exit(int code) {
        System.exit(code);
        return List.of();
    }
}
