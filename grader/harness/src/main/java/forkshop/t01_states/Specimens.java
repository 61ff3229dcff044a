package forkshop.t01_states;

import forkshop.harness.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Starts small programs for others to look at, brings them into a state, and ends them all with {@code bury}. */
public final class Specimens implements Part {

    private static final String SPIN = "while :; do :; done";

    // A process may write its own name; the line tells that it has.
    private static final String WAIT = "[ -z \"$1\" ] || printf %s \"$1\" >/proc/$$/comm; echo ready; read line";

    // Freezes itself, so that it cannot ask how its child has ended. The child ends with our end of the pipe.
    private static final String FREEZE = "exec 3<&0; { read line <&3; exit 7; } & echo $!; kill -STOP $$; wait";

    private final Map<Long, Process> living = new LinkedHashMap<>();

    @Override
    public synchronized List<String> act(String command, List<String> arguments)
            throws IOException, InterruptedException {
        return switch (command) {
            case "spinner" -> List.of(pid(sh(SPIN)));
            case "spinner-on" -> List.of(pid(start("taskset", "-c", arguments.get(0), "sh", "-c", SPIN)));
            case "waiter" -> waiter(arguments.get(0));
            case "frozen-parent" -> frozenParent();
            case "close" -> close(Long.parseLong(arguments.get(0)));
            case "signal" -> run("kill", "-" + arguments.get(0), arguments.get(1));
            case "pin" -> run("taskset", "-a", "-c", "-p", arguments.get(0), arguments.get(1));
            case "bury" -> bury();
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> waiter(String name) throws IOException {
        Process waiter = sh(WAIT, "sh", name);
        line(waiter);
        return List.of(pid(waiter));
    }

    /** The pids of a parent and its child. */
    private List<String> frozenParent() throws IOException {
        Process parent = sh(FREEZE);
        return List.of(pid(parent), line(parent));
    }

    private List<String> close(long pid) throws IOException {
        process(pid).getOutputStream().close();
        return List.of();
    }

    private Process process(long pid) {
        Process process = living.get(pid);
        if (process == null) {
            throw new IllegalArgumentException("not a specimen: " + pid);
        }
        return process;
    }

    private List<String> run(String... command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectErrorStream(true)
                .start();
        if (process.waitFor() != 0) {
            throw new IOException(Arrays.toString(command) + " failed");
        }
        return List.of();
    }

    private List<String> bury() throws InterruptedException {
        for (Process process : living.values()) {
            process.destroyForcibly().waitFor();
        }
        living.clear();
        return List.of();
    }

    private Process sh(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script));
        command.addAll(Arrays.asList(arguments));
        return start(command.toArray(String[]::new));
    }

    private Process start(String... command) throws IOException {
        Process process = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        living.put(process.pid(), process);
        return process;
    }

    private static String line(Process process) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        String line = output.readLine();
        if (line == null) {
            throw new IOException("the specimen said nothing");
        }
        return line;
    }

    private static String pid(Process process) {
        return Long.toString(process.pid());
    }
}
