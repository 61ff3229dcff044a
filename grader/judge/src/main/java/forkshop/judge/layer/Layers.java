package forkshop.judge.layer;

import static java.util.stream.Collectors.joining;

import java.nio.file.Path;
import java.util.Collection;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The layers of one run: those that it was called with, and those that were seen to work. Safe for use by many threads.
 */
public final class Layers {

    private final Set<Layer> required;
    private final Optional<Layer> sandbox;
    private final Set<Layer> without;
    private @Nullable Path tampered;
    private boolean doubtful;
    private final Set<Layer> active = EnumSet.copyOf(Layer.always());

    /**
     * Layers as they were called for.
     *
     * @param required without these, nothing may be graded
     * @param sandbox {@link Layer#BWRAP} or {@link Layer#UID}; required by being asked for
     * @param without left out, so that a test can show what each of them is there for
     */
    public Layers(Set<Layer> required, Optional<Layer> sandbox, Set<Layer> without) {
        this.required = union(required, sandbox.map(Set::of).orElse(Set.of()));
        this.sandbox = sandbox;
        this.without = Set.copyOf(without);
    }

    private static Set<Layer> union(Collection<Layer> some, Collection<Layer> others) {
        Set<Layer> all = EnumSet.noneOf(Layer.class);
        all.addAll(some);
        all.addAll(others);
        return all;
    }

    /** What this system can give, with nothing asked for. */
    public static Layers usual() {
        return new Layers(Set.of(), Optional.empty(), Set.of());
    }

    /** The same, but nothing is missed that is not there. */
    public Layers withoutDemands() {
        Layers same = new Layers(Set.of(), sandbox, without);
        same.required.clear();
        return same;
    }

    /** The sandbox that was asked for. */
    public Optional<Layer> sandbox() {
        return sandbox;
    }

    /** Those that must not be switched on. */
    public Set<Layer> without() {
        return without;
    }

    /** Whether it must be known before anything is graded what works here. */
    public boolean demanding() {
        return !required.isEmpty();
    }

    /** Those of the required ones that {@code working} lacks, beside those that always work. */
    public List<Layer> missing(Collection<Layer> working) {
        Set<Layer> here = union(working, Layer.always());
        return required.stream().filter(layer -> !here.contains(layer)).toList();
    }

    /**
     * Puts on record what works on a stage.
     *
     * @throws IllegalStateException when a required layer is not among them: no result may come of that
     */
    public synchronized void work(Collection<Layer> working) {
        List<Layer> missing = missing(working);
        if (!missing.isEmpty()) {
            throw new IllegalStateException("a required layer does not work any more: " + words(missing));
        }
        active.addAll(working);
    }

    /** Puts on record that a submission has changed {@code file}, from which every process loads. */
    public synchronized void tampered(Path file) {
        tampered = file;
    }

    /** The file that a submission has changed, if one has; no play says anything true after that. */
    public synchronized Optional<Path> tampered() {
        return Optional.ofNullable(tampered);
    }

    /** Puts on record that a reaper was lost: what it kept has been looked for and ended, but nothing proves that all has. */
    public synchronized void doubt() {
        doubtful = true;
    }

    /** Whether a process of this run may have been left although there was a reaper. */
    public synchronized boolean doubtful() {
        return doubtful;
    }

    /** The names of all that were active, in their order. */
    public synchronized List<String> active() {
        return active.stream().map(Layer::word).toList();
    }

    /** Their names in one line. */
    public static String words(Collection<Layer> layers) {
        return layers.stream().sorted().map(Layer::word).collect(joining(", "));
    }
}
