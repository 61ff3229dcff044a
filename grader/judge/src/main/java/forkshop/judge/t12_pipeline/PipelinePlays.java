package forkshop.judge.t12_pipeline;

import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Limits;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t12_pipeline.Broker;
import forkshop.t12_pipeline.Host;
import forkshop.t12_pipeline.Worker;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.Stream;

/** The plays of topic t12: three processes at one queue, and then the tutorial's dinner. */
final class PipelinePlays extends Scenarios {

    /** How many items of {@link #hungryTakers} are put and taken one after another. */
    static final int IN_ORDER = 3;

    /** A timed join's limit that will pass. */
    static final Duration BRIEFLY = Duration.ofMillis(300);

    /** One that will not. */
    private static final Duration PATIENTLY = Limits.OUT_OF_REACH;

    /** Somebody who is silent for so long, but not provably asleep, is taken to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private static final int ENOUGH_ROOM = 40;

    /** So many turns, each after the one before, may follow from one change. */
    private static final int RIPPLES = 2;

    private final SecureRandom random = new SecureRandom();
    private final int capacity = random.nextInt(2, 5);
    private final int putBeforeTheCrime = random.nextInt(4, 8);
    private final String rice = "黄金炒饭-" + nonce() + "-";
    private final String soup = "佛跳墙-" + nonce() + "-";
    private final Ensemble<Cast> ensemble;

    /** Three processes with the submission's queue, and one that will be killed: starting all at once is quickest. */
    private record Cast(Actor first, Actor second, Actor third, Actor victim) {}

    /** The cast at the queue of one play. */
    private record Table(Stage stage, Cast cast, Path queue) {

        Call tell(Actor actor, String command, Object... more) {
            return stage.tellFree(actor, command, arguments(more));
        }

        void run(Actor actor, String command, Object... more) {
            var unused = stage.run(actor, command, arguments(more));
        }

        private Object[] arguments(Object... more) {
            return Stream.concat(Stream.of(queue), Stream.of(more)).toArray();
        }

        void settle(Call... calls) {
            stage.settle(PATIENCE, calls);
        }

        /** Waits until one of the calls has come back, or nothing moves any more. */
        void awaitOneOf(Call... calls) {
            boolean unused = stage.happens(history -> Stream.of(calls).anyMatch(stage::ended));
        }

        /**
         * Waits until all that follows from the last change has followed. Whoever waited for it stands in line since then,
         * so the first look comes after their turns.
         */
        void ripple(Call... calls) {
            for (int i = 0; i < RIPPLES; i++) {
                run(cast.third(), "look");
                settle(calls);
            }
        }
    }

    PipelinePlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, 4, PipelinePlays::cast);
    }

    private static Cast cast(Stage stage) {
        List<Actor> actors = stage.start(List.of("first", "second", "third", "victim"), Worker.class);
        return new Cast(actors.get(0), actors.get(1), actors.get(2), actors.get(3));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected Telling telling() {
        return PipelineTelling::tell;
    }

    // --- What the checks have to know ---

    /** How many items {@link #fullHouse} has room for. */
    int capacity() {
        return capacity;
    }

    /** How many items are open at the end of {@link #killedEater}. */
    int leftOpen() {
        return putBeforeTheCrime - 1;
    }

    /** What is cooked at {@link #dinner}. */
    List<String> dishes() {
        return List.of(rice + "0", soup + "0", soup + "1");
    }

    // --- At the queue ---

    /** A queue is filled; two more items are to go in, and one after another two are taken out. */
    History fullHouse() {
        return atTheQueue("full house", capacity, table -> {
            for (int i = 0; i < capacity; i++) {
                table.run(table.cast().third(), "put", item());
            }
            Call one = table.tell(table.cast().first(), "put", item());
            Call other = table.tell(table.cast().second(), "put", item());
            table.settle(one, other);
            table.run(table.cast().third(), "take");
            table.awaitOneOf(one, other);
            table.ripple(one, other);
            table.run(table.cast().third(), "take");
            table.stage().finish(one, other);
        });
    }

    /** Two wait for items; they come one by one. Then some are put and taken in peace. */
    History hungryTakers() {
        return atTheQueue("hungry takers", ENOUGH_ROOM, table -> {
            Cast cast = table.cast();
            Call one = table.tell(cast.first(), "take");
            Call other = table.tell(cast.second(), "take");
            table.settle(one, other);
            table.run(cast.third(), "put", item());
            table.awaitOneOf(one, other);
            table.ripple(one, other);
            table.run(cast.third(), "put", item());
            table.stage().finish(one, other);
            for (int i = 0; i < IN_ORDER; i++) {
                table.run(i == 0 ? cast.second() : cast.third(), "put", item());
            }
            for (int i = 0; i < IN_ORDER; i++) {
                table.run(i == 1 ? cast.second() : cast.first(), "take");
            }
        });
    }

    /** Two items are done, then a third that nobody has put; another one is put and done, then again one too many. */
    History doneTooOften() {
        return atTheQueue("done too often", ENOUGH_ROOM, table -> {
            Cast cast = table.cast();
            table.run(cast.first(), "put", item());
            table.run(cast.second(), "put", item());
            table.run(cast.second(), "take");
            table.run(cast.third(), "take");
            table.run(cast.second(), "done");
            table.run(cast.third(), "done");
            table.run(cast.first(), "done");
            table.run(cast.first(), "put", item());
            table.run(cast.third(), "take");
            table.run(cast.third(), "done");
            table.run(cast.third(), "done");
        });
    }

    /** A join with nothing open, then one while two items lie in the queue, of which one after another is taken. */
    History joinTheUntaken() {
        return atTheQueue("join the untaken", ENOUGH_ROOM, table -> {
            Cast cast = table.cast();
            table.run(cast.third(), "join");
            table.run(cast.first(), "put", item());
            table.run(cast.first(), "put", item());
            Call join = table.tell(cast.third(), "join");
            table.settle(join);
            table.run(cast.second(), "take");
            table.run(cast.second(), "done");
            table.ripple(join);
            table.run(cast.second(), "take");
            table.run(cast.second(), "done");
            table.stage().finish(join);
        });
    }

    /** A join while two items are taken and not done; then one after another is done. */
    History joinTheUnfinished() {
        return atTheQueue("join the unfinished", ENOUGH_ROOM, table -> {
            Cast cast = table.cast();
            table.run(cast.first(), "put", item());
            table.run(cast.first(), "put", item());
            table.run(cast.first(), "take");
            table.run(cast.second(), "take");
            Call join = table.tell(cast.third(), "join");
            table.settle(join);
            table.run(cast.second(), "done");
            table.ripple(join);
            table.run(cast.first(), "done");
            table.stage().finish(join);
            table.run(cast.third(), "join");
        });
    }

    /** A timed join that waits for all to be done, and another after an eater with two items was killed. */
    History killedEater() {
        return atTheQueue("killed eater", ENOUGH_ROOM, table -> {
            Cast cast = table.cast();
            table.run(cast.first(), "put", item());
            table.run(cast.first(), "put", item());
            table.run(cast.second(), "take");
            Call patient = table.tell(cast.third(), "joinWithin", PATIENTLY.toMillis());
            table.settle(patient);
            table.run(cast.second(), "take");
            table.run(cast.second(), "done");
            table.ripple(patient);
            table.run(cast.second(), "done");
            table.stage().finish(patient);
            crime(table);
            table.run(cast.third(), "joinWithin", BRIEFLY.toMillis());
        });
    }

    private void crime(Table table) {
        Cast cast = table.cast();
        for (int i = 0; i < putBeforeTheCrime; i++) {
            table.run(cast.first(), "put", item());
        }
        table.run(cast.victim(), "take");
        table.run(cast.victim(), "take");
        table.stage().kill(cast.victim());
        table.run(cast.second(), "take");
        table.run(cast.second(), "done");
    }

    private History atTheQueue(String name, int room, Consumer<Table> scene) {
        return once(
                name,
                () -> ensemble.play(name, (stage, cast) -> {
                    try (Broker broker = broker(stage, room)) {
                        scene.accept(new Table(stage, cast, broker.state().address()));
                    } catch (IOException e) {
                        throw new UncheckedIOException(e);
                    }
                }));
    }

    private String item() {
        return "宫保鸡丁-" + nonce();
    }

    private String nonce() {
        return Integer.toHexString(random.nextInt(0x1000, 0x10000));
    }

    // --- In the kitchen ---

    /**
     * One cook brings one dish, the other brings two. Before the last one comes, all dishes are done; when the last one
     * is on the table, all cooks have gone.
     */
    History dinner() {
        return once("dinner", 5, stage -> {
            try (Broker broker = broker(stage, ENOUGH_ROOM)) {
                dine(stage, broker.state().address());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static Broker broker(Stage stage, int room) throws IOException {
        Path address = stage.folder().resolve("q");
        Broker broker = Broker.open(address, room);
        stage.share(address);
        return broker;
    }

    private void dine(Stage stage, Path dishes) {
        Actor main = stage.start("main", Host.class);
        Call dinner = stage.tellFree(main, "dine", dishes);
        Brigade brigade = Brigade.of(stage);
        brigade.order("cook 1", dishes, "cook 1", rice, 1, 0);
        brigade.order("cook 2", dishes, "cook 2", soup, 2, 0);
        Dinner.EATERS.forEach(eater -> brigade.order(eater, dishes, eater, 0));
        brigade.awaitHunger();
        stage.settle(PATIENCE, dinner);
        brigade.serve("cook 1", 1);
        brigade.dismiss("cook 1");
        brigade.serve("cook 2", 2);
        brigade.eat();
        brigade.serve("cook 2", 3);
        brigade.dismiss("cook 2");
        stage.settle(PATIENCE, dinner);
        brigade.eatUntilEndOf(dinner);
        stage.finish(dinner);
        end(stage, main);
        brigade.sendHome();
    }

    private static void end(Stage stage, Actor main) {
        var unused = stage.tell(main, "leave");
        if (!stage.happens(history -> !history.of(Event.ENDED, "main").isEmpty())) {
            stage.kill(main);
        }
        boolean gone = stage.exit(main).isPresent()
                && stage.happens(history -> Dinner.EATERS.stream().allMatch(name -> isGone(stage, name)));
        if (!gone) {
            stage.note("somebody is left");
        }
    }

    private static boolean isGone(Stage stage, String name) {
        return !stage.hasArrived(name) || stage.arrival(name).dead();
    }
}
