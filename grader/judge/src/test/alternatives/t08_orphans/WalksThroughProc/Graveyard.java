// Legal: reads the parents of all processes, and the CPU time in nanoseconds.
package forkshop.t08_orphans;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
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
        String[] fields = fields(pid);
        Path schedstat = Path.of("/proc", Long.toString(pid), "schedstat");
        long nanos = Long.parseLong(Files.readString(schedstat).split(" ")[0]);
        int status = Integer.parseInt(fields[49]);
        int signal = status & 0x7f;
        int exitCode = signal == 0 ? status >> 8 : 128 + signal;
        return new KeptByKernel(pid, exitCode, Duration.ofNanos(nanos));
    }

    @Override
    public List<Long> zombiesOf(long pid) {
        List<Long> zombies = new ArrayList<>();
        for (String name : new File("/proc").list()) {
            if (name.matches("\\d+") && isZombieOf(Long.parseLong(name), pid)) {
                zombies.add(Long.parseLong(name));
            }
        }
        return zombies;
    }

    private static boolean isZombieOf(long pid, long parent) {
        try {
            String[] fields = fields(pid);
            return fields[0].equals("Z") && fields[1].equals(Long.toString(parent));
        } catch (IOException e) {
            return false;
        }
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
