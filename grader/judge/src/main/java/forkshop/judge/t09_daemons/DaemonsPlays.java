package forkshop.judge.t09_daemons;

import forkshop.judge.check.LostCriterion;
import forkshop.judge.history.Event;
import forkshop.judge.history.History;
import forkshop.judge.history.Telling;
import forkshop.judge.run.Scenarios;
import forkshop.judge.stage.Actor;
import forkshop.judge.stage.Call;
import forkshop.judge.stage.Stage;
import forkshop.judge.stage.Theatre;
import forkshop.t09_daemons.Courtier;
import forkshop.t09_daemons.Kind;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.List;

/** The plays of topic t09. In each a parent comes to its end, in one of three ways, and takes its daemons along. */
final class DaemonsPlays extends Scenarios {

    /** A parent that is silent for so long, but not provably asleep, is taken to wait. */
    private static final Duration PATIENCE = Duration.ofSeconds(6);

    private final SecureRandom random = new SecureRandom();

    DaemonsPlays(Theatre theatre) {
        super(theatre);
    }

    @Override
    protected Telling telling() {
        return DaemonsTelling::tell;
    }

    // --- The plays ---

    /** A parent with a daemon and a foreground child comes to the end of its main. */
    History mainReturns() {
        return once("main returns", 3, stage -> {
            Actor parent = stage.start("parent", Courtier.class);
            start(stage, parent, Kind.DAEMON, "daemon", "a b", "", "苏妲己 " + nonce());
            start(stage, parent, Kind.FOREGROUND, "foreground", "", "a  b", nonce() + " 纣王");
            await(stage, "daemon", "foreground");
            inspect(stage, "daemon", "foreground");
            end(stage, parent, "return");
        });
    }

    /** A parent with two daemons, one of which resists, and a foreground child calls System.exit. */
    History exit() {
        return once("System.exit", 4, stage -> {
            Actor parent = stage.start("parent", Courtier.class);
            start(stage, parent, Kind.DAEMON, "daemon");
            start(stage, parent, Kind.DAEMON, "stubborn");
            start(stage, parent, Kind.FOREGROUND, "foreground");
            await(stage, "daemon", "stubborn", "foreground");
            if (lives(stage, "stubborn")) {
                stage.run(stage.arrival("stubborn"), "resist");
            }
            end(stage, parent, "exit", random.nextInt(1, 100));
        });
    }

    /** Both children try to have children of their own, and the daemon resists. Then their parent dies of SIGKILL. */
    History killed() {
        return once("SIGKILL", 4, stage -> {
            Actor parent = stage.start("parent", Courtier.class);
            start(stage, parent, Kind.DAEMON, "daemon");
            start(stage, parent, Kind.FOREGROUND, "foreground");
            await(stage, "daemon", "foreground");
            if (lives(stage, "daemon")) {
                start(stage, stage.arrival("daemon"), Kind.DAEMON, "forbidden-1");
                start(stage, stage.arrival("daemon"), Kind.FOREGROUND, "forbidden-2");
                stage.run(stage.arrival("daemon"), "resist");
            }
            if (lives(stage, "foreground")) {
                start(stage, stage.arrival("foreground"), Kind.DAEMON, "grandchild");
                await(stage, "grandchild");
            }
            stage.kill(parent);
            awaitDeaths(stage, parent);
            letGo(stage, "foreground");
        });
    }

    // --- Their beginning ---

    private static void start(Stage stage, Actor parent, Kind kind, String name, String... arguments) {
        Object[] order = new Object[2 + arguments.length];
        order[0] = kind;
        order[1] = name;
        System.arraycopy(arguments, 0, order, 2, arguments.length);
        stage.run(parent, "start", order);
    }

    /** Waits until all have come, or nobody else will. */
    private static void await(Stage stage, String... names) {
        if (!stage.happens(history -> List.of(names).stream().allMatch(stage::hasArrived))) {
            stage.note("not all came");
        }
    }

    private static boolean lives(Stage stage, String name) {
        return stage.hasArrived(name) && !stage.arrival(name).dead();
    }

    private static void inspect(Stage stage, String... names) {
        for (String name : names) {
            if (lives(stage, name)) {
                Actor child = stage.arrival(name);
                long parent = ProcessHandle.of(child.outsidePid())
                        .flatMap(ProcessHandle::parent)
                        .map(ProcessHandle::pid)
                        .orElse(0L);
                stage.note("parent", name, stage.inside(parent));
                stage.run(child, "arguments");
            }
        }
    }

    private String nonce() {
        return Long.toHexString(random.nextLong());
    }

    // --- Their end ---

    /** The parent comes to its end. Only when it waits, if it does, may the foreground child go. */
    private static void end(Stage stage, Actor parent, String how, Object... code) {
        Call end = stage.tell(parent, how, code);
        settle(stage, end);
        letGo(stage, "foreground");
        if (!stage.happens(history -> ended(history, "parent"))) {
            stage.kill(parent);
        }
        awaitDeaths(stage, parent);
    }

    // A JVM needs a third of a second to leave in good order while its link is open, so it is helped.
    private static void letGo(Stage stage, String name) {
        if (lives(stage, name)) {
            stage.kill(stage.arrival(name));
        }
    }

    /** Waits until the parent waits, or until its end is on record: that it ends is no crash here. */
    private static void settle(Stage stage, Call end) {
        try {
            stage.settle(PATIENCE, end);
        } catch (LostCriterion lost) {
            if (!end.actor().dead()
                    || !stage.happens(history -> ended(history, end.actor().name()))) {
                throw lost;
            }
        }
    }

    /**
     * Waits until all daemons are gone, or nobody will end them any more. The end of a link may be seen while the other
     * files of the dying parent are still open, and with them what its daemons watch; so first its own parent must have
     * heard of its death.
     */
    private static void awaitDeaths(Stage stage, Actor parent) {
        boolean parentGone = stage.exit(parent).isPresent();
        boolean all = stage.happens(history -> !lives(stage, "daemon") && !lives(stage, "stubborn"));
        if (!parentGone || !all) {
            stage.note("somebody is left");
        }
    }

    private static boolean ended(History history, String name) {
        return !history.of(Event.ENDED, name).isEmpty();
    }
}
