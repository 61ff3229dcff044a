package forkshop.judge.stage.nursery;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.FileInputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * Reads Linux's {@code /proc} (proc(5)). Never blocks; what has vanished is empty, never an error. Meant to be called every
 * few milliseconds, so it reads plain bytes.
 */
public final class ProcFs {

    /** System property: {@code true} makes this system look as if it had no {@code /proc}. */
    public static final String PROPERTY = "forkshop.noproc";

    private static final boolean HERE = Files.isReadable(Path.of("/proc/self/stat"));

    /** USER_HZ: what the kernel shows to user space is in hundredths of a second on x86 and ARM. */
    private static final int MILLIS_PER_TICK = 10;

    private static final long BIT_OF_SIGKILL = 1 << (9 - 1);

    private static final byte[] NOTHING = {};

    private ProcFs() {}

    /** Whether there is a {@code /proc} to read, and the judge was not told to do without. */
    public static boolean available() {
        return HERE && !Boolean.getBoolean(PROPERTY);
    }

    /** The threads of a process; empty when it is gone, or without {@code /proc}. */
    public static List<TaskLook> tasks(long pid) {
        return tasks(pid, any -> true);
    }

    /**
     * The same, with the times of those threads only whose names are {@code timed}; those of the others are 0. Half of what
     * a look costs are the times.
     */
    public static List<TaskLook> tasks(long pid, Predicate<String> timed) {
        return available() ? tasksOf(pid, any -> true, timed) : List.of();
    }

    /** Those whose names begin so, without their times. Of the others only the name is read, which costs less. */
    public static List<TaskLook> tasksCalled(long pid, String beginning) {
        return available()
                ? tasksOf(
                        pid,
                        tid -> plain("/proc/" + pid + "/task/" + tid + "/comm").startsWith(beginning),
                        none -> false)
                : List.of();
    }

    /** The processes that wait for a lock on a file; empty without {@code /proc}. */
    public static Set<Long> lockWaiters() {
        return lockWaits().stream().map(LockWait::pid).collect(Collectors.toUnmodifiableSet());
    }

    /** Who waits for a lock on which file; empty without {@code /proc}. */
    public static List<LockWait> lockWaits() {
        return available() ? lockWaitsIn(text("/proc/locks")) : List.of();
    }

    // --- Threads ---

    private static List<TaskLook> tasksOf(long pid, Predicate<String> wanted, Predicate<String> timed) {
        String folder = "/proc/" + pid + "/task/";
        String[] tids = new File(folder).list();
        if (tids == null) {
            return List.of();
        }
        List<TaskLook> tasks = new ArrayList<>(tids.length);
        for (String tid : tids) {
            if (wanted.test(tid)) {
                task(folder, tid, timed).ifPresent(tasks::add);
            }
        }
        return tasks;
    }

    private static Optional<TaskLook> task(String folder, String tid, Predicate<String> timed) {
        // The name stands escaped in this file, so that no thread's name can pretend to be a line.
        String status = plain(folder + tid + "/status");
        String state = line(status, "\nState:\t");
        if (state.isEmpty()) {
            return Optional.empty();
        }
        String name = decoded(line(status, "Name:\t"));
        // Time on a CPU, time ready without one, turns; empty where the thread has gone meanwhile.
        String[] times = (timed.test(name) ? plain(folder + tid + "/schedstat") : "").split(" ", -1);
        return Optional.of(new TaskLook(
                Long.parseLong(tid),
                name,
                state.charAt(0),
                leadingNumber(times[0]),
                times.length > 1 ? leadingNumber(times[1]) : 0,
                leadingNumber(lastLine(status, "\nvoluntary_ctxt_switches:\t"))));
    }

    private static String line(String text, String start) {
        return lineAt(text, text.indexOf(start), start);
    }

    /** The same of a line that stands near the end, found from there. */
    private static String lastLine(String text, String start) {
        return lineAt(text, text.lastIndexOf(start), start);
    }

    private static String lineAt(String text, int at, String start) {
        int end = at < 0 ? -1 : text.indexOf('\n', at + start.length());
        return end < 0 ? "" : text.substring(at + start.length(), end);
    }

    private static long leadingNumber(String text) {
        int end = 0;
        while (end < text.length() && Character.isDigit(text.charAt(end))) {
            end++;
        }
        return end == 0 ? 0 : Long.parseLong(text.substring(0, end));
    }

    // --- Locks ---

    /** Of lines like {@code 3: -> POSIX  ADVISORY  WRITE 4711 fe:00:1234 0 EOF} those with an arrow. */
    static List<LockWait> lockWaitsIn(String locks) {
        List<LockWait> waits = new ArrayList<>();
        for (String line : locks.split("\n", -1)) {
            String[] words = line.trim().split("\\s+", -1);
            if (words.length > 6 && words[1].equals("->")) {
                String inode = words[6].substring(words[6].lastIndexOf(':') + 1);
                // A lock of an open file description belongs to no process: its pid is -1.
                if (!words[5].startsWith("-")) {
                    waits.add(new LockWait(leadingNumber(words[5]), leadingNumber(inode), words[2]));
                }
            }
        }
        return waits;
    }

    // --- Processes ---

    /** All processes, zombies included, by pid. */
    static Map<Long, ProcessLook> processes() {
        Map<Long, ProcessLook> all = new HashMap<>();
        String[] names = HERE ? new File("/proc").list() : null;
        if (names != null) {
            for (String name : names) {
                if (Character.isDigit(name.charAt(0))) {
                    process(Long.parseLong(name)).ifPresent(look -> all.put(look.pid(), look));
                }
            }
        }
        return all;
    }

    static Optional<ProcessLook> process(long pid) {
        return HERE ? ProcessLook.parse(pid, text("/proc/" + pid + "/stat")) : Optional.empty();
    }

    /**
     * Whether a process runs, or could. Dead are: a zombie, unless its other threads go on without the first; one in the
     * midst of its exit; one that SIGKILL is on its way to.
     */
    static boolean lives(ProcessLook process) {
        if (process.zombie()) {
            return tasksOf(process.pid(), any -> true, none -> false).stream()
                            .anyMatch(task -> task.state() != 'Z' && task.state() != 'X')
                    && !doomed(process);
        }
        return !process.exiting() && !doomed(process);
    }

    /** The same of any process; where there is no {@code /proc}, a zombie seems to live. */
    public static boolean lives(ProcessHandle process) {
        return process.isAlive()
                && (!available() || process(process.pid()).filter(ProcFs::lives).isPresent());
    }

    private static boolean doomed(ProcessLook process) {
        String status = text("/proc/" + process.pid() + "/status");
        return status.isEmpty() || killPending(status, "\nSigPnd:\t") || killPending(status, "\nShdPnd:\t");
    }

    private static boolean killPending(String status, String mask) {
        String signals = line(status, mask);
        return !signals.isEmpty() && (Long.parseUnsignedLong(signals, 16) & BIT_OF_SIGKILL) != 0;
    }

    /** Whether the environment that a process was started with has exactly this {@code NAME=value}. */
    static boolean environmentHas(long pid, String variable) {
        String environment = "\0" + text("/proc/" + pid + "/environ");
        return environment.contains("\0" + variable + "\0");
    }

    static Survivor survivor(ProcessLook process) {
        String command =
                text("/proc/" + process.pid() + "/cmdline").replace('\0', ' ').trim();
        return new Survivor(
                process.pid(),
                command.isEmpty() ? process.name() : command,
                Boot.TIME.plusMillis(process.startTicks() * MILLIS_PER_TICK));
    }

    /**
     * The pid of a process in its own pid namespace, which is how it calls itself; its pid here where it has none of its
     * own; 0 when it is gone.
     */
    static long pidInside(long pid) {
        String all = line(text("/proc/" + pid + "/status"), "\nNSpid:\t");
        return leadingNumber(all.substring(all.lastIndexOf('\t') + 1));
    }

    /** Bytes of memory that this machine has; 0 without {@code /proc}. */
    static long memory() {
        return leadingNumber(line(text("/proc/meminfo"), "MemTotal:").trim()) * 1024;
    }

    /** Read once: the kernel adds up all its interrupts for whoever opens this file. */
    private static final class Boot {

        private static final Instant TIME = Instant.ofEpochSecond(leadingNumber(line(text("/proc/stat"), "\nbtime ")));
    }

    // --- Files ---

    /** The whole file, or nothing. The kernel makes it up as it is read, so its size is not known before. */
    private static String text(String file) {
        return new String(bytes(file), UTF_8);
    }

    /** The same of a file that is read all the time: a character for each byte, which costs no decoding. */
    private static String plain(String file) {
        return new String(bytes(file), ISO_8859_1);
    }

    private static String decoded(String plain) {
        return plain.chars().allMatch(one -> one < 0x80) ? plain : new String(plain.getBytes(ISO_8859_1), UTF_8);
    }

    private static byte[] bytes(String file) {
        try (FileInputStream in = new FileInputStream(file)) {
            byte[] buffer = new byte[4096];
            int length = 0;
            int read = in.read(buffer, 0, buffer.length);
            while (read > 0) {
                length += read;
                if (length == buffer.length) {
                    buffer = Arrays.copyOf(buffer, 2 * length);
                }
                read = in.read(buffer, length, buffer.length - length);
            }
            return Arrays.copyOf(buffer, length);
        } catch (IOException e) {
            // Gone, or somebody else's: nothing to see in either case.
            return NOTHING;
        }
    }
}
