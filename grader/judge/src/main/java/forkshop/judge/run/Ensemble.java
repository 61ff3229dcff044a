package forkshop.judge.run;

import forkshop.judge.history.History;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import java.util.function.BiConsumer;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Actors that play several scenarios one after another, because starting them is what costs most. A scenario that goes
 * wrong ends the ensemble; the next one gets fresh actors.
 *
 * @param <C> the cast: the actors by their parts
 */
public final class Ensemble<C> implements AutoCloseable {

    private final Theatre theatre;
    private final int size;
    private final Function<Stage, C> casting;
    private @Nullable Stage stage;
    private @Nullable C cast;

    /** At most {@code size} actors, started by {@code casting} when the first scenario is played. */
    public Ensemble(Theatre theatre, int size, Function<Stage, C> casting) {
        this.theatre = theatre;
        this.size = size;
        this.casting = casting;
    }

    /** Plays one scenario and looks for what it left behind. */
    public History play(String scenario, BiConsumer<Stage, C> scene) {
        boolean well = false;
        try {
            Stage open = open();
            C players = players(open);
            open.begin(scenario);
            scene.accept(open, players);
            open.inspect();
            well = true;
            return open.history();
        } finally {
            if (!well) {
                close();
            }
        }
    }

    private Stage open() {
        if (stage == null) {
            stage = theatre.open(size);
        }
        return stage;
    }

    private C players(Stage open) {
        if (cast == null) {
            cast = casting.apply(open);
        }
        return cast;
    }

    /** Ends the actors. */
    @Override
    public void close() {
        if (stage != null) {
            stage.close();
        }
        stage = null;
        cast = null;
    }
}
