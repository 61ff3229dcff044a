package forkshop.judge.t03_spawning;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Stage;
import java.util.List;
import java.util.Optional;

/**
 * A class that starts a process as it is loaded, in the parent and again in each child. It asks before it does, so the
 * chain is as long as the judge allows.
 */
final class Chain {

    /** So many processes may start another one: enough to see that a chain would not end. */
    private static final int LONGEST = 3;

    private final Stage stage;
    private int links;

    Chain(Stage stage) {
        this.stage = stage;
    }

    /** What a process is told that asks whether it may start another one: as it is loaded, or in its {@code run}. */
    List<String> answer(String question, List<String> facts) {
        if (question.equals("initialises")) {
            links++;
            return List.of(links <= LONGEST ? "start" : "stop");
        }
        return List.of(Guards.hasRefused(stage.history(), Long.parseLong(facts.get(0))) ? "start" : "end");
    }

    /** Plays until the guarded child has started one of its own, or the chain has been stopped; then lets all go. */
    void goesOn() {
        var unused = stage.happens(history -> theGrandchildIsThere(history) || isOver(history));
        Guards.grandchild(stage.history()).ifPresent(this::letReturn);
        guarded(stage.history()).ifPresent(this::letReturn);
    }

    private void letReturn(Event sign) {
        Actor actor = stage.arrival(sign.actor());
        var unused = stage.tell(actor, "return");
        stage.awaitDeath(actor);
    }

    private static boolean theGrandchildIsThere(History history) {
        return Guards.grandchild(history).isPresent();
    }

    /** All that were started have come and gone; or the guarded child could start none. */
    private static boolean isOver(History history) {
        int started = history.of(Guards.STARTED).size();
        boolean gone = Family.newcomers(history).stream()
                .allMatch(come -> history.that(event -> event.is(Event.ENDED) && event.pid() == come.pid())
                        .findAny()
                        .isPresent());
        boolean allOver = started > 0 && Family.newcomers(history).size() >= started && gone;
        return allOver
                || guarded(history)
                        .filter(event -> Guards.hasGivenUp(history, event.pid()))
                        .isPresent();
    }

    /** The coming of the child that has refused to start another one while it was unpacked. */
    private static Optional<Event> guarded(History history) {
        return Family.newcomers(history).stream()
                .filter(event -> Guards.hasRefused(history, event.pid()))
                .findFirst();
    }
}
