package forkshop.t08_orphans;

import forkshop.harness.Exercise;
import forkshop.harness.Link;
import forkshop.harness.Part;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Asks the submission for zombies, orphans and a nursery, as the judge commands. */
public final class Resident implements Part {

    /** Before what {@code read} answers: pid, exit code, CPU nanoseconds. */
    public static final String KEPT = "kept";

    /** Before the pids that {@code zombies-of} answers. */
    public static final String ZOMBIES = "zombies";

    /** What {@code read-nobody} answers when the submission says that there is no such process. */
    public static final String NOBODY = "nobody";

    private final Exercise<Zombies> zombies = new Exercise<>(Zombies.class, "Graveyard");
    private final Exercise<Orphans> orphans = new Exercise<>(Orphans.class, "Orphanage");
    private final Map<String, Lease> leases = new ConcurrentHashMap<>();

    @Override
    public List<String> act(String command, List<String> arguments) throws IOException {
        String first = arguments.get(0);
        return switch (command) {
            case "make-zombie" -> makeZombie(Integer.parseInt(first));
            case "close-lease" -> closeLease(first);
            case "read" -> read(Long.parseLong(first));
            case "read-nobody" -> readNobody(Long.parseLong(first));
            case "zombies-of" -> zombiesOf(Long.parseLong(first));
            case "start-orphan" -> List.of(Long.toString(orphans.get().startOrphan(List.of("sleep", first))));
            case "is-orphan" -> isOrphan(Long.parseLong(first), Long.parseLong(arguments.get(1)));
            case "nursery" -> nursery(first);
            default -> throw new IllegalArgumentException(command);
        };
    }

    private List<String> makeZombie(int exitCode) throws IOException {
        Lease lease = zombies.get().makeZombie(exitCode);
        String pid = Long.toString(lease.pid());
        leases.put(pid, lease);
        return List.of(pid);
    }

    private List<String> closeLease(String pid) throws IOException {
        Lease lease = leases.get(pid);
        if (lease != null) {
            lease.close();
        }
        return List.of();
    }

    private List<String> read(long pid) throws IOException {
        KeptByKernel kept = zombies.get().read(pid);
        return List.of(
                KEPT,
                Long.toString(kept.pid()),
                Integer.toString(kept.exitCode()),
                Long.toString(kept.cpuTime().toNanos()));
    }

    private List<String> readNobody(long pid) {
        try {
            return read(pid);
        } catch (IOException e) {
            return List.of(NOBODY);
        }
    }

    private List<String> zombiesOf(long pid) throws IOException {
        return Stream.concat(
                        Stream.of(ZOMBIES),
                        zombies.get().zombiesOf(pid).stream().map(String::valueOf))
                .toList();
    }

    private List<String> isOrphan(long pid, long formerParent) {
        ProcessHandle process = ProcessHandle.of(pid).orElseThrow();
        return List.of(Boolean.toString(orphans.get().isOrphan(process, formerParent)));
    }

    /** Whether the storm in the nursery, if there was one, came through. */
    private List<String> nursery(String patience) throws IOException {
        try {
            orphans.get().nursery(nursery -> bringUp(nursery, patience));
            return List.of("returned");
        } catch (Storm storm) {
            return List.of("threw");
        }
    }

    /** A child, another one with a child of its own, and then a gate where the judge may send a storm. */
    private static void bringUp(Nursery nursery, String patience) throws IOException {
        Process only = nursery.start(List.of("sleep", patience));
        Process parent = nursery.start(List.of("sh", "-c", "sleep " + patience + " & echo $!; wait"));
        String grandchild =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.UTF_8)).readLine();
        if (grandchild == null) {
            throw new IOException("the output of a process from the nursery cannot be read");
        }
        String word =
                Link.current().gate("nursery", Long.toString(only.pid()), Long.toString(parent.pid()), grandchild);
        if (word.equals("fail")) {
            throw new Storm();
        }
    }

    private static final class Storm extends IOException {
        private static final long serialVersionUID = 1;

        Storm() {
            super("a storm in the nursery");
        }
    }
}
