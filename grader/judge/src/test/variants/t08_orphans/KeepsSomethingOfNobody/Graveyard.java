// Loses: t08.2a
// Tells of a process that does not exist as if it had ended well.
package forkshop.t08_orphans;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/** Makes zombies, and reads what is left of them. */
public class Graveyard implements Zombies {

    // The shell becomes a sleep, which asks for no children. The child does not end before that: some shells would ask.
    private static final String SCRIPT = "{ name=sh; while [ \"$name\" = sh ]; do read -r name </proc/$$/comm; done;"
            + " exit \"$1\"; } & echo $!; exec sleep 1000000";

    @Override
    public Lease makeZombie(int exitCode) throws IOException {
        Process parent = new ProcessBuilder("sh", "-c", SCRIPT, "sh", Integer.toString(exitCode)).start();
        BufferedReader output = parent.inputReader();
        long pid = Long.parseLong(output.readLine());
        while (!isZombie(pid)) {
            Thread.onSpinWait();
        }
        return new Lease() {
            @Override
            public long pid() {
                return pid;
            }

            @Override
            public void close() {
                parent.destroyForcibly().onExit().join();
            }
        };
    }

    @Override
    public KeptByKernel read(long pid) throws IOException {
        if (Files.notExists(Path.of("/proc", Long.toString(pid)))) {
            return new KeptByKernel(pid, 0, Duration.ZERO);
        }
        String[] fields = fields(pid);
        long ticks = Long.parseLong(fields[11]) + Long.parseLong(fields[12]);
        int status = Integer.parseInt(fields[49]);
        int signal = status & 0x7f;
        int exitCode = signal == 0 ? status >> 8 : 128 + signal;
        // Ticks of user space are hundredths of a second, whatever the kernel counts in.
        return new KeptByKernel(pid, exitCode, Duration.ofMillis(10 * ticks));
    }

    @Override
    public List<Long> zombiesOf(long pid) {
        return ProcessHandle.of(pid).stream()
                .flatMap(ProcessHandle::children)
                .map(ProcessHandle::pid)
                .filter(Graveyard::isZombie)
                .toList();
    }

    private static boolean isZombie(long pid) {
        try {
            return fields(pid)[0].equals("Z");
        } catch (IOException e) {
            return false;
        }
    }

    /** What stands behind the name, beginning with the state: the third field of proc(5) has the number 0. */
    private static String[] fields(long pid) throws IOException {
        String stat = Files.readString(Path.of("/proc", Long.toString(pid), "stat"), StandardCharsets.ISO_8859_1);
        return stat.substring(stat.lastIndexOf(')') + 2).trim().split(" ");
    }
}
