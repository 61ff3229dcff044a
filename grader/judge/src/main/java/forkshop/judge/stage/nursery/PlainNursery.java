package forkshop.judge.stage.nursery;

import forkshop.judge.layer.Layer;
import java.io.IOException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Collectors;

/**
 * A nursery for systems without a reaper. It writes down, every few milliseconds, who descends from its processes, because
 * an orphan leaves the tree at once; on Linux it also looks for the token. It cannot prove that nobody is left.
 */
final class PlainNursery implements Nursery {

    private static final Duration BETWEEN_NOTES = Duration.ofMillis(50);
    private static final boolean LINUX =
            ProcFs.process(ProcessHandle.current().pid()).isPresent();

    private final Optional<TokenScan> scan;
    private final Set<ProcessHandle> known = ConcurrentHashMap.newKeySet();
    private final Thread recorder = new Thread(this::record, "nursery recorder");
    private final Thread lastHope = new Thread(this::killKnown, "nursery end");
    private volatile boolean closed;
    private volatile Sweep last = Sweep.NOTHING;

    PlainNursery(String token) {
        this.scan = LINUX ? Optional.of(new TokenScan(token)) : Optional.empty();
        recorder.setDaemon(true);
        recorder.start();
        Runtime.getRuntime().addShutdownHook(lastHope);
    }

    @Override
    public Nursling start(ProcessSpec spec) throws IOException {
        if (closed) {
            throw new IOException("the nursery is closed");
        }
        ProcessBuilder builder =
                new ProcessBuilder(spec.command()).directory(spec.directory().toFile());
        builder.environment().clear();
        builder.environment().putAll(spec.environment());
        PlainNursling nursling = new PlainNursling(builder.start(), spec.input());
        known.add(nursling.handle());
        return nursling;
    }

    @Override
    public Set<Layer> layers() {
        return LINUX ? Set.of(Layer.TOKEN) : Set.of();
    }

    @Override
    public List<Survivor> survivors() {
        return living().stream().map(PlainNursery::survivor).toList();
    }

    @Override
    public Set<Long> pids() {
        return living().stream().map(ProcessHandle::pid).collect(Collectors.toSet());
    }

    private static Survivor survivor(ProcessHandle process) {
        ProcessHandle.Info info = process.info();
        return ProcFs.process(process.pid())
                .map(ProcFs::survivor)
                .orElseGet(() -> new Survivor(
                        process.pid(),
                        info.commandLine().or(info::command).orElse("?"),
                        info.startInstant().orElse(Instant.EPOCH)));
    }

    @Override
    public List<Adopted> adopted() {
        return List.of();
    }

    @Override
    public Sweep sweep() {
        return new Purge().until(this::living);
    }

    @Override
    public Sweep end() {
        if (closed) {
            return last;
        }
        last = sweep();
        closed = true;
        LockSupport.unpark(recorder);
        try {
            Runtime.getRuntime().removeShutdownHook(lastHope);
        } catch (IllegalStateException e) {
            // The judge is ending: the hook runs, finds nobody, and that is all right.
        }
        return last;
    }

    // --- Who belongs to us ---

    /** Youngest first, since nobody is older than its parent: so no parent sees its child die and starts another. */
    private List<ProcessHandle> living() {
        note();
        Set<ProcessHandle> living = new HashSet<>(withToken());
        known.stream().filter(PlainNursery::lives).forEach(living::add);
        List<ProcessHandle> youngestFirst = new ArrayList<>(living);
        youngestFirst.sort(Comparator.comparing(PlainNursery::startOf).reversed());
        return youngestFirst;
    }

    private Collection<ProcessHandle> withToken() {
        return scan.map(token -> token.among(ProcFs.processes().values()).stream()
                        .flatMap(look -> ProcessHandle.of(look.pid()).stream())
                        // Looked at again, now that the handle has the start time: the pid may have changed hands.
                        .filter(process -> token.carries(process.pid()))
                        .toList())
                .orElse(List.of());
    }

    private static boolean lives(ProcessHandle process) {
        return process.isAlive()
                && (!LINUX
                        || ProcFs.process(process.pid()).filter(ProcFs::lives).isPresent());
    }

    private static Instant startOf(ProcessHandle process) {
        return process.info().startInstant().orElse(Instant.EPOCH);
    }

    private void record() {
        while (!closed) {
            if (!known.isEmpty()) {
                note();
            }
            LockSupport.parkNanos(BETWEEN_NOTES.toNanos());
        }
    }

    private void note() {
        if (LINUX) {
            noteByOneLook();
        } else {
            List.copyOf(known).forEach(process -> process.descendants().forEach(known::add));
        }
    }

    /** The same, without reading the whole of {@code /proc} once for each known process. */
    private void noteByOneLook() {
        Map<Long, ProcessLook> all = ProcFs.processes();
        for (ProcessHandle process : List.copyOf(known)) {
            if (process.isAlive()) {
                Family.below(process.pid(), all)
                        .forEach(look -> ProcessHandle.of(look.pid())
                                .filter(one -> hasAncestor(one, process))
                                .ifPresent(known::add));
            }
        }
    }

    /** Whether it is still so, now that the handle has the start time. */
    private static boolean hasAncestor(ProcessHandle process, ProcessHandle ancestor) {
        Optional<ProcessHandle> parent = process.parent();
        while (parent.isPresent() && !parent.get().equals(ancestor)) {
            parent = parent.get().parent();
        }
        return parent.isPresent();
    }

    private void killKnown() {
        note();
        known.forEach(ProcessHandle::destroyForcibly);
    }
}
