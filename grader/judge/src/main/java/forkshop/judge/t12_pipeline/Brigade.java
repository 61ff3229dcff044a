package forkshop.judge.t12_pipeline;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Lookout;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.nursery.ProcFs;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The cooks and eaters that a kitchen has started, as far as they came, and what each is doing. */
final class Brigade {

    private static final List<String> ALL =
            Stream.concat(Stream.of("cook 1", "cook 2"), Dinner.EATERS.stream()).toList();

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    /** No event tells that a parent knows of its child's end, so the judge looks so often. */
    private static final Duration A_MOMENT = Duration.ofMillis(2);

    /** A JVM has asked for its child's end by then, unless it is stopped. */
    private static final Duration LONG_ENOUGH = Duration.ofSeconds(10);

    private final Stage stage;
    private final Map<String, Call> orders = new HashMap<>();

    private Brigade(Stage stage) {
        this.stage = stage;
    }

    /** Waits until all have come, or nobody else will. */
    static Brigade of(Stage stage) {
        boolean unused = stage.happens(history -> ALL.stream().allMatch(stage::hasArrived));
        return new Brigade(stage);
    }

    /** Tells somebody to begin, if it is there. */
    void order(String name, Object... arguments) {
        if (lives(name)) {
            orders.put(name, stage.tell(stage.arrival(name), "work", arguments));
        }
    }

    /** Waits until the eaters wait for a dish. */
    void awaitHunger() {
        stage.settle(PATIENCE, eaters().toArray(Call[]::new));
    }

    /** Lets a cook bring one dish, and waits until somebody has it: the {@code number}th on the table. */
    void serve(String cook, int number) {
        atItsGate(cook, call -> {
            stage.pass(call);
            boolean unused = stage.happens(
                    history -> (stage.atGate(call) || stage.ended(call)) && number <= dishesTaken(history));
        });
    }

    private static long dishesTaken(History history) {
        return history.of(Event.ARRIVED).stream()
                .filter(event -> event.fact().equals("eats"))
                .count();
    }

    /** Lets a cook go, and waits until it is gone and its parent knows: only then does the parent go on. */
    void dismiss(String cook) {
        atItsGate(cook, call -> {
            stage.pass(call);
            boolean unused = stage.happens(history -> call.actor().dead())
                    && Lookout.sees(() -> isReaped(call.actor().outsidePid()), A_MOMENT, LONG_ENOUGH);
        });
    }

    /** A child that has ended stays in {@code /proc} until its parent has asked for its end: proc(5), wait(2). */
    private static boolean isReaped(long pid) {
        return ProcFs.tasks(pid).isEmpty();
    }

    private void atItsGate(String name, Consumer<Call> deed) {
        Call call = orders.get(name);
        if (call != null && stage.happens(history -> stage.atGate(call) || stage.ended(call))) {
            deed.accept(call);
        }
    }

    /** Lets whoever has a dish eat it. */
    void eat() {
        eaters().forEach(stage::pass);
    }

    /** Lets everybody eat until the kitchen closes, or there is nothing to eat. */
    void eatUntilEndOf(Call dinner) {
        while (stage.happens(history -> stage.ended(dinner) || eaters().anyMatch(stage::atGate))
                && !stage.ended(dinner)) {
            eat();
        }
    }

    private Stream<Call> eaters() {
        return Dinner.EATERS.stream().filter(orders::containsKey).map(orders::get);
    }

    /** Ends whoever is still there. */
    void sendHome() {
        ALL.stream().filter(this::lives).map(stage::arrival).forEach(stage::kill);
    }

    private boolean lives(String name) {
        return stage.hasArrived(name) && !stage.arrival(name).dead();
    }
}
