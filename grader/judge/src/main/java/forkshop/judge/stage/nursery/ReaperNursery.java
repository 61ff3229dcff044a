package forkshop.judge.stage.nursery;

import static java.nio.charset.StandardCharsets.UTF_8;

import forkshop.judge.layer.Layer;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * A nursery whose processes are children of a reaper: a small perl process that adopts all orphans, tells how each ended,
 * and can prove that none is left. {@code reaper.pl} describes the frames between the two.
 */
final class ReaperNursery implements Nursery {

    /** The reaper's own limit of a sweep is shorter. */
    private static final Duration ANSWER = Duration.ofSeconds(30);

    private static final Duration BETWEEN_LOOKS_AT_THE_REAPER = Duration.ofMillis(250);

    /** The pid of the first process of a pid namespace. */
    private static final long FIRST = 1;

    /** The reaper sends no longer frame. */
    private static final int LONGEST_FRAME = 1024 * 1024;

    private final Process reaper;
    private final Shelter shelter;
    private final TokenScan scan;
    private final long startTicks;
    private final DataOutputStream toReaper;
    private final Set<Layer> layers = EnumSet.noneOf(Layer.class);
    private final Map<Long, Long> outside = new ConcurrentHashMap<>();
    private final AtomicInteger lastNumber = new AtomicInteger();
    private final Map<Integer, ReaperNursling> nurslings = new ConcurrentHashMap<>();
    private final List<Adopted> adopted = new ArrayList<>();
    private final List<Sweep.Killed> killed = new ArrayList<>();
    private final CompletableFuture<String> ready = new CompletableFuture<>();
    private final CompletableFuture<Void> gone = new CompletableFuture<>();
    private volatile CompletableFuture<Boolean> swept = new CompletableFuture<>();
    private volatile CompletableFuture<String> listed = new CompletableFuture<>();
    private volatile boolean closed;
    private volatile Sweep last = Sweep.NOTHING;
    private volatile String trouble = "the reaper has been killed";

    private ReaperNursery(Process reaper, Path folder, String token, Shelter shelter) {
        this.reaper = reaper;
        this.shelter = shelter;
        this.scan = new TokenScan(token);
        this.startTicks =
                ProcFs.process(reaper.pid()).map(ProcessLook::startTicks).orElse(0L);
        this.toReaper = new DataOutputStream(reaper.getOutputStream());
        Thread listener = new Thread(this::listen, folder.getFileName() + " nursery");
        listener.setDaemon(true);
        listener.start();
    }

    /** Empty when the reaper does not work on this system. */
    static Optional<Nursery> tryOpen(Path folder, String token, Shelter shelter) throws IOException {
        if (!Files.isDirectory(folder)) {
            throw new NotDirectoryException(folder.toString());
        }
        Optional<Process> reaper = Reaper.start(folder, shelter);
        if (reaper.isEmpty()) {
            return Optional.empty();
        }
        ReaperNursery nursery = new ReaperNursery(reaper.get(), folder, token, shelter);
        try {
            nursery.layers.addAll(nursery.working(nursery.answer(nursery.ready)));
            return Optional.of(nursery);
        } catch (IOException e) {
            reaper.get().destroyForcibly();
            return Optional.empty();
        }
    }

    private Set<Layer> working(String words) {
        Set<Layer> working = EnumSet.noneOf(Layer.class);
        Stream.of(words.split(" ", -1)).flatMap(word -> Layer.of(word).stream()).forEach(working::add);
        if (shelter.has(Layer.TOKEN)) {
            working.add(Layer.TOKEN);
        }
        if (shelter.bubblewrap().isPresent() && ProcFs.pidInside(sandbox()) == FIRST) {
            working.add(Layer.BWRAP);
        }
        return working;
    }

    @Override
    public Set<Layer> layers() {
        return layers;
    }

    // --- Pids in a sandbox ---

    /** The reaper's own pid: of the process that we started, but in a sandbox of its only child. */
    private long sandbox() {
        return shelter.bubblewrap().isEmpty()
                ? reaper.pid()
                : reaper.children().findFirst().map(ProcessHandle::pid).orElse(reaper.pid());
    }

    @Override
    public long outside(long pid) {
        if (shelter.bubblewrap().isEmpty()) {
            return pid;
        }
        Long known = outside.get(pid);
        if (known != null && ProcFs.pidInside(known) == pid) {
            return known;
        }
        Family.below(sandbox(), ProcFs.processes())
                .forEach(look -> outside.put(ProcFs.pidInside(look.pid()), look.pid()));
        return outside.getOrDefault(pid, pid);
    }

    @Override
    public long inside(long pid) {
        long own = shelter.bubblewrap().isEmpty() ? 0 : ProcFs.pidInside(pid);
        return own == 0 ? pid : own;
    }

    @Override
    public OptionalLong keeper() {
        return OptionalLong.of(sandbox());
    }

    // --- Start and life ---

    @Override
    public Nursling start(ProcessSpec spec) throws IOException {
        if (closed) {
            throw new IOException("the nursery is closed");
        }
        ReaperNursling nursling = new ReaperNursling(lastNumber.incrementAndGet(), this, spec.input());
        nurslings.put(nursling.number(), nursling);
        try {
            send('S', wish(nursling.number(), spec));
            answer(nursling.started());
            return nursling;
        } catch (IOException e) {
            nurslings.remove(nursling.number());
            throw new IOException("cannot start " + spec.command().get(0) + ": " + e.getMessage(), e);
        }
    }

    /** In UTF-8 whatever the judge's own locale is, so that Chinese arguments arrive. */
    private static byte[] wish(int number, ProcessSpec spec) {
        List<String> fields = new ArrayList<>();
        fields.add(Integer.toString(number));
        fields.add(spec.input() ? "1" : "0");
        fields.add(spec.directory().toAbsolutePath().toString());
        fields.add(Integer.toString(spec.environment().size()));
        spec.environment().forEach((name, value) -> fields.add(name + "=" + value));
        fields.addAll(spec.command());
        return String.join("\0", fields).getBytes(UTF_8);
    }

    void signal(ReaperNursling nursling, String name) {
        sendIfThere('K', (nursling.number() + "\0" + name).getBytes(UTF_8));
    }

    OutputStream inputOf(ReaperNursling nursling) {
        return new OutputStream() {
            @Override
            public void write(int one) throws IOException {
                write(new byte[] {(byte) one});
            }

            @Override
            public void write(byte[] bytes, int offset, int length) throws IOException {
                send(
                        'I',
                        ByteBuffer.allocate(Integer.BYTES + length)
                                .putInt(nursling.number())
                                .put(bytes, offset, length)
                                .array());
            }

            @Override
            public void close() {
                sendIfThere('C', Integer.toString(nursling.number()).getBytes(UTF_8));
            }
        };
    }

    @Override
    public List<Survivor> survivors() {
        return living().stream().map(ProcFs::survivor).toList();
    }

    @Override
    public Set<Long> pids() {
        Stream<ProcessLook> living = gone.isDone() ? living().stream() : belowTheReaper(Family.portrait());
        return living.map(ProcessLook::pid).collect(Collectors.toSet());
    }

    private Stream<ProcessLook> belowTheReaper(Map<Long, ProcessLook> all) {
        return Family.below(sandbox(), all).stream().filter(ProcFs::lives);
    }

    /** All below the reaper; and those with the token, should the reaper have been killed. */
    private Collection<ProcessLook> living() {
        Map<Long, ProcessLook> all = Family.portrait();
        Map<Long, ProcessLook> living = new LinkedHashMap<>();
        if (!gone.isDone()) {
            belowTheReaper(all).forEach(one -> living.put(one.pid(), one));
        }
        List<ProcessLook> younger = all.values().stream()
                .filter(one -> one.startTicks() >= startTicks && !living.containsKey(one.pid()))
                .toList();
        withToken(younger).forEach(one -> living.put(one.pid(), one));
        return living.values();
    }

    @Override
    public List<Adopted> adopted() {
        synchronized (adopted) {
            return List.copyOf(adopted);
        }
    }

    // --- The end ---

    @Override
    public synchronized Sweep sweep() {
        synchronized (killed) {
            killed.clear();
        }
        boolean proven = askedToSweep();
        synchronized (killed) {
            if (proven) {
                return new Sweep(killed, true);
            }
        }
        return withKilled(new Purge().until(this::handlesWithToken));
    }

    private boolean askedToSweep() {
        swept = new CompletableFuture<>();
        try {
            send('W', new byte[0]);
            return answer(swept);
        } catch (IOException e) {
            return false;
        }
    }

    private List<ProcessHandle> handlesWithToken() {
        return living().stream()
                .flatMap(look -> ProcessHandle.of(look.pid()).stream())
                // Looked at again, now that the handle has the start time: the pid may have changed hands.
                .filter(process -> scan.carries(process.pid()))
                .toList();
    }

    private List<ProcessLook> withToken(List<ProcessLook> processes) {
        return shelter.has(Layer.TOKEN) ? scan.among(processes) : List.of();
    }

    private Sweep withKilled(Sweep purged) {
        synchronized (killed) {
            List<Sweep.Killed> all = new ArrayList<>(killed);
            all.addAll(purged.killed());
            return new Sweep(all, false);
        }
    }

    @Override
    public Sweep end() {
        if (closed) {
            return last;
        }
        closed = true;
        last = sweep();
        try {
            toReaper.close();
        } catch (IOException e) {
            // It has gone before us.
        }
        try {
            answer(gone);
        } catch (IOException e) {
            reaper.destroyForcibly();
        }
        return last;
    }

    // --- The frames ---

    private void send(char letter, byte[] rest) throws IOException {
        if (gone.isDone()) {
            throw new IOException(trouble);
        }
        synchronized (toReaper) {
            toReaper.writeInt(1 + rest.length);
            toReaper.writeByte(letter);
            toReaper.write(rest);
            toReaper.flush();
        }
    }

    private void sendIfThere(char letter, byte[] rest) {
        try {
            send(letter, rest);
        } catch (IOException e) {
            // Without its reaper, the process has been killed.
        }
    }

    /** Waits for what only the reaper can say; a reaper that was stopped or says nothing is ended. */
    private <T> T answer(CompletableFuture<T> future) throws IOException {
        long start = System.nanoTime();
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return future.get(BETWEEN_LOOKS_AT_THE_REAPER.toMillis(), TimeUnit.MILLISECONDS);
                } catch (TimeoutException e) {
                    if (System.nanoTime() - start > ANSWER.toNanos() || reaperIsStopped()) {
                        reaper.destroyForcibly();
                        throw new IOException("the reaper does not answer", e);
                    }
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            throw new IOException(Objects.requireNonNull(e.getCause()).getMessage(), e);
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    private boolean reaperIsStopped() {
        return ProcFs.process(reaper.pid()).filter(ProcessLook::stopped).isPresent();
    }

    private void listen() {
        try (DataInputStream in = new DataInputStream(reaper.getInputStream())) {
            for (int letter = in.read(); letter >= 0; letter = in.read()) {
                int number = in.readInt();
                int length = in.readInt();
                if (length < 0 || length > LONGEST_FRAME) {
                    throw new IOException("not a frame of the reaper's");
                }
                hear((char) letter, number, in.readNBytes(length));
            }
        } catch (IOException e) {
            trouble = String.valueOf(e.getMessage());
        } finally {
            reaperIsGone();
        }
    }

    private void hear(char letter, int number, byte[] rest) {
        ReaperNursling nursling = nurslings.get(number);
        if (nursling != null) {
            hearOf(nursling, letter, rest);
            return;
        }
        String words = new String(rest, UTF_8);
        switch (letter) {
            case 'h' -> ready.complete(words);
            case 'x' -> adopt(words);
            case 'k' -> noteKilled(words);
            case 'z' -> swept.complete(words.equals("1"));
            case 'l' -> listed.complete(words);
            case 'd' -> trouble = words;
            default -> {}
        }
    }

    private void hearOf(ReaperNursling nursling, char letter, byte[] rest) {
        switch (letter) {
            case 's' -> nursling.started().complete(Long.parseLong(new String(rest, UTF_8)));
            case 'f' -> nursling.started().completeExceptionally(new IOException(new String(rest, UTF_8)));
            case 'o' -> nursling.stdout().add(rest, rest.length);
            case 'e' -> nursling.stderr().add(rest, rest.length);
            case 'x' -> nursling.ended().complete(ending(new String(rest, UTF_8)));
            default -> {}
        }
    }

    private static Ending ending(String pidAndStatus) {
        return Ending.ofWaitStatus(Integer.parseInt(pidAndStatus.substring(pidAndStatus.indexOf(' ') + 1)));
    }

    @Override
    public synchronized Set<Long> orphans() {
        listed = new CompletableFuture<>();
        try {
            send('L', new byte[0]);
            return Stream.of(answer(listed).split(" ", -1))
                    .filter(pid -> !pid.isEmpty())
                    .map(Long::valueOf)
                    .collect(Collectors.toSet());
        } catch (IOException e) {
            // Without a reaper, only a look at the whole system can tell.
            return Set.of();
        }
    }

    private void adopt(String pidAndStatus) {
        synchronized (adopted) {
            if (adopted.size() < Adopted.MOST) {
                long pid = Long.parseLong(pidAndStatus.substring(0, pidAndStatus.indexOf(' ')));
                adopted.add(new Adopted(pid, ending(pidAndStatus)));
            }
        }
    }

    private void noteKilled(String pidAndName) {
        synchronized (killed) {
            if (killed.size() < Sweep.MOST) {
                int space = pidAndName.indexOf(' ');
                killed.add(new Sweep.Killed(
                        Long.parseLong(pidAndName.substring(0, space)), pidAndName.substring(space + 1)));
            }
        }
    }

    /** Nobody speaks for its processes any more. The kernel has killed its children; a sweep looks for the others. */
    private void reaperIsGone() {
        // First, so that nobody who sends now waits for an answer that cannot come.
        gone.complete(null);
        IOException why = new IOException(trouble);
        ready.completeExceptionally(why);
        swept.completeExceptionally(why);
        listed.completeExceptionally(why);
        nurslings.values().forEach(nursling -> {
            nursling.started().completeExceptionally(why);
            nursling.ended().complete(Ending.WITH_ITS_REAPER);
        });
    }
}
