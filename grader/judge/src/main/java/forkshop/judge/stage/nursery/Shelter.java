package forkshop.judge.stage.nursery;

import forkshop.judge.layer.Layer;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;

/**
 * What the processes of a scenario are kept by, besides their reaper.
 *
 * @param without layers that are left out
 * @param bubblewrap what a sandbox shows of the file system; empty without a sandbox
 * @param user the user id that the processes get; empty for the judge's own
 */
public record Shelter(Set<Layer> without, Optional<Bubblewrap> bubblewrap, OptionalInt user) {

    /** What every Linux gives without being asked. */
    public static final Shelter USUAL = new Shelter(Set.of(), Optional.empty(), OptionalInt.empty());

    /** Threads that a scenario may add to those of the whole system: eighty JVMs, say. */
    private static final int THREADS = 2048;

    public Shelter {
        without = Set.copyOf(without);
    }

    boolean has(Layer layer) {
        return !without.contains(layer);
    }

    /** The command that makes the sandbox and runs what follows it in there; empty without one. */
    List<String> sandbox(Path folder) {
        return bubblewrap.map(wrap -> wrap.command(folder)).orElse(List.of());
    }

    /** What the reaper is to switch on, as {@code reaper.pl} wants it told. */
    List<String> wishes() {
        List<String> wishes = new ArrayList<>();
        if (has(Layer.SESSION)) {
            wishes.add("session=1");
        }
        if (has(Layer.NO_NEW_PRIVS)) {
            wishes.add("no-new-privs=1");
        }
        if (has(Layer.RLIMITS)) {
            wishes.add("rlimits=" + Rlimit.all());
            wishes.add("nproc=" + THREADS);
        }
        user.ifPresent(id -> wishes.add("uid=" + id));
        return wishes;
    }
}
