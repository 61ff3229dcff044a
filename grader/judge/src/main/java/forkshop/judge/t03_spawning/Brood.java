package forkshop.judge.t03_spawning;

import forkshop.judge.history.Event;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import java.util.List;
import java.util.Optional;

/** The children of one play, in the order in which they come: the submission may have given them the wrong names. */
final class Brood {

    private final Stage stage;
    private int known;

    Brood(Stage stage) {
        this.stage = stage;
    }

    /**
     * Waits until {@code start} has come back and its child is there, or until nothing moves any more; notes the child's
     * parent while it is alive.
     */
    Optional<Actor> comesBy(Call start) {
        int wanted = known + 1;
        var unused = stage.happens(history -> Family.newcomers(history).size() >= wanted && stage.ended(start));
        List<Event> come = Family.newcomers(stage.history());
        if (come.size() < wanted) {
            return Optional.empty();
        }
        known = wanted;
        Actor child = stage.arrival(come.get(known - 1).actor());
        Family.note(stage, child.pid());
        return Optional.of(child);
    }

    /** Tells {@code child} how to end, and waits until it has. */
    void ends(Actor child, String how, Object... arguments) {
        var unused = stage.tell(child, how, arguments);
        stage.awaitDeath(child);
    }
}
