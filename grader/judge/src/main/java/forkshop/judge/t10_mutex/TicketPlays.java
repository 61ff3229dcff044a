package forkshop.judge.t10_mutex;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Ensemble;
import forkshop.judge.run.Scenarios;
import forkshop.judge.score.Verdict;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t10_mutex.Clerk;
import forkshop.t10_mutex.LockFreeClerk;
import forkshop.t10_mutex.TicketStore;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The plays of topic t10. Wherever a buyer reads or writes, the store's slow network is a gate, so the judge decides who
 * is inside a sale and who comes meanwhile. Nobody is asked how the lock is made: all is judged by what was sold.
 */
final class TicketPlays extends Scenarios {

    private static final Duration PATIENCE = Duration.ofSeconds(1);
    // How a play ends that a sale has ended, by its death or because it never does.
    private static final Set<Verdict> BY_THE_SALE = Set.of(Verdict.CRASHED, Verdict.TIMEOUT);

    private static final int BUYERS = 8;
    private static final int ROUNDS = 20;

    private final Ensemble<Cast> ensemble;
    private @Nullable LockPrimitives primitives;

    /** Eight buyers and a searcher, each in a process of its own. */
    private record Cast(List<Actor> buyers, Actor searcher) {
        Actor buyer(int number) {
            return buyers.get(number - 1);
        }
    }

    TicketPlays(Theatre theatre) {
        super(theatre);
        ensemble = new Ensemble<>(theatre, BUYERS + 2, TicketPlays::cast);
    }

    private static Cast cast(Stage stage) {
        Stream<String> buyers = IntStream.rangeClosed(1, BUYERS).mapToObj(number -> "buyer " + number);
        List<Actor> actors =
                stage.start(Stream.concat(buyers, Stream.of("searcher")).toList(), Clerk.class);
        return new Cast(actors.subList(0, BUYERS), actors.get(BUYERS));
    }

    @Override
    public void close() {
        ensemble.close();
    }

    @Override
    protected boolean isUnasked(Event threw) {
        return !threw.facts().get(1).equals(TicketStore.FAILURE);
    }

    @Override
    protected Telling telling() {
        return TicketTelling::tell;
    }

    /** A searcher looks while nobody sells, and again when the judge itself has changed the stock. */
    History lookingAlone() {
        return once(
                "looking alone",
                () -> ensemble.play("looking alone", (stage, cast) -> {
                    Store store = Store.with(7, stage, "quiet");
                    stage.run(cast.searcher(), "remaining", store.file());
                    store.restock(6, stage);
                    stage.run(cast.searcher(), "remaining", store.file());
                }));
    }

    /** Three customers come one after another for two tickets. */
    History oneAfterAnother() {
        return once(
                "one after another",
                () -> ensemble.play("one after another", (stage, cast) -> {
                    Store store = Store.with(2, stage, "queue");
                    for (int number = 1; number <= 3; number++) {
                        stage.run(cast.buyer(number), "buy", store.file(), "customer " + number);
                    }
                    store.count(stage);
                }));
    }

    /** Eight buyers at once for two tickets; all who are at a gate go on together. */
    History everyoneAtOnce() {
        return once(
                "everyone at once",
                () -> ensemble.play("everyone at once", (stage, cast) -> {
                    Store store = Store.with(2, stage, "rush");
                    stage.overlap(buys(stage, store, cast.buyers()));
                    store.count(stage);
                }));
    }

    /**
     * One sale goes right through while a second buyer waits for it; when the second is inside, a third comes. A lock that
     * went away with the first sale shuts nobody out any more.
     */
    History lateStarters() {
        return once(
                "late starters",
                () -> ensemble.play("late starters", (stage, cast) -> {
                    Store store = Store.with(2, stage, "late");
                    List<Call> early = buys(stage, store, cast.buyers().subList(0, 2));
                    stage.settle(PATIENCE, early.toArray(Call[]::new));
                    Call leader =
                            early.stream().filter(stage::atGate).findFirst().orElse(early.get(0));
                    Call second = leader == early.get(0) ? early.get(1) : early.get(0);
                    while (stage.atGate(leader)) {
                        stage.pass(leader);
                        stage.settle(PATIENCE, leader, second);
                    }
                    Call late = stage.tell(cast.buyer(3), "buy", store.file(), "customer 3");
                    stage.settle(PATIENCE, second, late);
                    stage.overlap(List.of(leader, second, late));
                    store.count(stage);
                }));
    }

    /** The network fails for the buyer that is inside; the ones behind it want the last ticket. */
    History failureInside() {
        return once(
                "failure inside",
                () -> ensemble.play("failure inside", (stage, cast) -> {
                    Store store = Store.with(1, stage, "storm");
                    Call unlucky = stage.tell(cast.buyer(1), "buy", store.file(), "customer 1");
                    stage.settle(PATIENCE, unlucky);
                    List<Call> others = buys(stage, store, cast.buyers().subList(1, 3));
                    stage.settle(PATIENCE, others.toArray(Call[]::new));
                    stage.pass(unlucky, "fail");
                    stage.finish(unlucky);
                    stage.overlap(others);
                    store.count(stage);
                }));
    }

    /** A searcher asks at every step of a sale. */
    History lookingIntoASale() {
        return once(
                "looking into a sale",
                () -> ensemble.play("looking into a sale", (stage, cast) -> {
                    Store store = Store.with(5, stage, "window");
                    Call sale = stage.tell(cast.buyer(1), "buy", store.file(), "customer 1");
                    // Nobody is in its way, so however long it naps before: it comes.
                    boolean unused = stage.happens(history -> stage.atGate(sale) || stage.ended(sale));
                    List<Call> looks = new ArrayList<>();
                    while (stage.atGate(sale)) {
                        Call look = stage.tellFree(cast.searcher(), "remaining", store.file());
                        looks.add(look);
                        stage.settle(PATIENCE, look);
                        stage.pass(sale);
                        stage.settle(PATIENCE, sale);
                    }
                    stage.finish(sale);
                    stage.finish(looks);
                    store.count(stage);
                }));
    }

    /**
     * Sees to it that {@link #lookingIntoASale} had a sale in it, however it ended.
     *
     * @throws LostCriterion as {@code BLOCKED} when it had none
     */
    void demandASaleToLookInto() {
        try {
            Looks.demandOne(lookingIntoASale());
        } catch (LostCriterion lost) {
            if (BY_THE_SALE.contains(lost.verdict()) && lost.history() != null) {
                Looks.demandOne(lost.history());
            }
            throw lost;
        }
    }

    /** A sale is going on at one store while three customers come to another. */
    History twoStores() {
        return once(
                "two stores",
                () -> ensemble.play("two stores", (stage, cast) -> {
                    Store busy = Store.with(1, stage, "A");
                    Store other = Store.with(1, stage, "B");
                    Call sale = stage.tell(cast.buyer(1), "buy", busy.file(), "customer 1");
                    stage.settle(PATIENCE, sale);
                    List<Call> elsewhere = buys(stage, other, cast.buyers().subList(1, 4));
                    stage.settle(PATIENCE, elsewhere.toArray(Call[]::new));
                    if (elsewhere.stream().anyMatch(call -> stage.atGate(call) || stage.ended(call))) {
                        stage.overlap(elsewhere);
                    }
                    stage.pass(sale);
                    stage.finish(sale);
                    stage.overlap(elsewhere);
                    busy.count(stage);
                    other.count(stage);
                }));
    }

    /** A buyer is killed inside its sale, when it has read the stock; others wait for it by then and want what is left. */
    History killedAfterReading() {
        return holderKilled("killed after reading", 1);
    }

    /** The same, when it is about to write. */
    History killedBeforeWriting() {
        return holderKilled("killed before writing", 2);
    }

    private History holderKilled(String name, int lastGate) {
        return once(
                name,
                () -> ensemble.play(name, (stage, cast) -> {
                    Store store = Store.with(2, stage, "crime " + lastGate);
                    Actor victim = stage.start("victim " + lastGate, Clerk.class);
                    Call sale = stage.tell(victim, "buy", store.file(), "customer of the victim");
                    stage.settle(PATIENCE, sale);
                    for (int gate = 1; gate < lastGate && stage.atGate(sale); gate++) {
                        stage.pass(sale);
                        stage.settle(PATIENCE, sale);
                    }
                    List<Call> others = buys(stage, store, cast.buyers().subList(0, 3));
                    stage.settle(PATIENCE, others.toArray(Call[]::new));
                    stage.kill(victim);
                    stage.overlap(others);
                    store.count(stage);
                }));
    }

    /** Three threads of one process and one of another want two tickets. */
    History threadsAndProcesses() {
        return once("threads and processes", () -> {
            try {
                return Threads.named(ensemble.play("threads and processes", (stage, cast) -> {
                    Store store = Store.with(2, stage, "threads");
                    Actor one = cast.buyer(1);
                    stage.overlap(buys(stage, store, List.of(one, one, one, cast.buyer(2))));
                    store.count(stage);
                }));
            } catch (LostCriterion lost) {
                throw Threads.named(lost);
            }
        });
    }

    // --- Weak evidence ---

    /**
     * Where somebody was only silent for a while, so that the judge cannot be sure that all overlapped, it has to show that
     * it would catch the built-in lock-free office on this machine.
     *
     * @throws IllegalStateException when it does not catch it: the judge could not decide
     */
    void demandProofOfSight(History history) {
        if (history.hasWeakEvidence()
                && new Conservation(2, 6, 0).judge(lockFree()).passed()) {
            throw new IllegalStateException("eight buyers without a lock were not caught on this machine");
        }
    }

    private History lockFree() {
        return once("control: eight buyers without a lock", BUYERS, stage -> {
            Store store = Store.with(2, stage, "control");
            List<String> names = IntStream.rangeClosed(1, BUYERS)
                    .mapToObj(number -> "lock-free " + number)
                    .toList();
            stage.overlap(buys(stage, store, stage.start(names, LockFreeClerk.class)));
            store.count(stage);
        });
    }

    // --- Asking before taking ---

    /** What the submission's code can lock with. */
    LockPrimitives primitives() {
        if (primitives == null) {
            primitives = new LockPrimitives(theatre().classes());
        }
        return primitives;
    }

    /**
     * A lock file that is asked for and then made has a gap with no gate in it. Where the code asks, twenty rounds let all
     * buyers see the lock file vanish at the same moment.
     */
    void ruleOutAskingBeforeTaking() {
        if (primitives().asksBeforeItTakes()) {
            for (int round = 1; round <= ROUNDS; round++) {
                History history = lockFileVanishes(round);
                // Who was only silent may not have come to the lock file yet: such a round decides nothing.
                if (!history.hasWeakEvidence()) {
                    judge(history, new Conservation(2, 2, 0));
                }
            }
        }
    }

    private History lockFileVanishes(int round) {
        String name = "lock file vanishes, round " + round;
        return once(
                name,
                () -> ensemble.play(name, (stage, cast) -> {
                    List<Path> locks = locksOfASale(stage, cast, round);
                    Store store = Store.with(2, stage, "round " + round);
                    List<Path> made = store.put(locks);
                    List<Call> calls = buys(stage, store, cast.buyers().subList(0, 4));
                    stage.settle(PATIENCE, calls.toArray(Call[]::new));
                    Store.remove(made);
                    stage.overlap(calls);
                    store.count(stage);
                }));
    }

    /** What lies beside the stock while somebody is inside. */
    private static List<Path> locksOfASale(Stage stage, Cast cast, int round) {
        Store store = Store.with(1, stage, "model " + round);
        Call sale = stage.tell(cast.searcher(), "buy", store.file(), "nobody");
        stage.settle(PATIENCE, sale);
        List<Path> locks = store.neighbours();
        stage.finish(sale);
        stage.begin("lock file vanishes, round " + round);
        return locks;
    }

    private static List<Call> buys(Stage stage, Store store, List<Actor> buyers) {
        List<Call> calls = new ArrayList<>();
        for (Actor buyer : buyers) {
            calls.add(stage.tell(buyer, "buy", store.file(), "customer of " + buyer.name()));
        }
        return calls;
    }
}
