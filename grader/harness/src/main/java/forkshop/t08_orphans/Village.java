package forkshop.t08_orphans;

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

/**
 * Families for others to look at. Their heads are frozen: a stopped parent can ask for nobody, so its children are zombies
 * when they end, which they do when {@code close} ends their input. {@code bury} ends everybody.
 */
public final class Village implements Part {

    // Each code makes a child that will end with it, and whose name is the first argument; the last child goes on.
    private static final String FAMILY = "exec 3<&0; name=$1; shift; for code in \"$@\"; do"
            + " { printf %s \"$name\" >/proc/self/comm; read line <&3; exit \"$code\"; } & echo $!; done;"
            + " sleep 1000000 & echo $!; kill -STOP $$; wait";

    private static final String WORKER = "while :; do :; done & echo $!; kill -STOP $$; wait";

    // Two write to the same pipe, so each says who it is.
    private static final String GENERATIONS = "exec 3<&0;"
            + " sh -c 'sleep 1000000 & echo child $!; read line <&3' & echo middle $!; kill -STOP $$; wait";

    private final Map<Long, Process> heads = new LinkedHashMap<>();
    private final List<ProcessHandle> others = new ArrayList<>();

    @Override
    public synchronized List<String> act(String command, List<String> arguments)
            throws IOException, InterruptedException {
        return switch (command) {
            case "family" -> family(arguments);
            case "worker" -> relatives(head(WORKER), 1);
            case "generations" -> generations();
            case "close" -> close(Long.parseLong(arguments.get(0)));
            case "kill" -> kill(Long.parseLong(arguments.get(0)));
            case "bury" -> bury();
            default -> throw new IllegalArgumentException(command);
        };
    }

    /** The pids of the head, of a child for each code behind the children's name, and of one that goes on. */
    private List<String> family(List<String> nameAndCodes) throws IOException {
        return relatives(head(FAMILY, nameAndCodes.toArray(String[]::new)), nameAndCodes.size());
    }

    /** The pids of the head, of its child, and of that one's child. */
    private List<String> generations() throws IOException {
        Process head = head(GENERATIONS);
        Map<String, String> pids = new LinkedHashMap<>();
        for (String line : lines(head, 2)) {
            String[] words = line.split(" ");
            pids.put(words[0], words[1]);
        }
        List<String> named = List.of(pids.getOrDefault("middle", ""), pids.getOrDefault("child", ""));
        named.forEach(this::remember);
        return List.of(Long.toString(head.pid()), named.get(0), named.get(1));
    }

    private Process head(String script, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of("sh", "-c", script, "sh"));
        command.addAll(Arrays.asList(arguments));
        Process head = new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        heads.put(head.pid(), head);
        return head;
    }

    private List<String> relatives(Process head, int count) throws IOException {
        List<String> pids = new ArrayList<>(List.of(Long.toString(head.pid())));
        for (String pid : lines(head, count)) {
            remember(pid);
            pids.add(pid);
        }
        return pids;
    }

    private void remember(String pid) {
        ProcessHandle.of(Long.parseLong(pid)).ifPresent(others::add);
    }

    private static List<String> lines(Process process, int count) throws IOException {
        BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
        List<String> lines = new ArrayList<>();
        while (lines.size() < count) {
            String line = output.readLine();
            if (line == null) {
                throw new IOException("the family said nothing");
            }
            lines.add(line);
        }
        return lines;
    }

    private List<String> close(long pid) throws IOException {
        Process head = heads.get(pid);
        if (head == null) {
            throw new IllegalArgumentException("not a head: " + pid);
        }
        head.getOutputStream().close();
        return List.of();
    }

    private List<String> kill(long pid) {
        others.stream().filter(process -> process.pid() == pid).forEach(ProcessHandle::destroyForcibly);
        return List.of();
    }

    private List<String> bury() throws InterruptedException {
        others.forEach(ProcessHandle::destroyForcibly);
        for (Process head : heads.values()) {
            head.destroyForcibly().waitFor();
        }
        others.clear();
        heads.clear();
        return List.of();
    }
}
